/** Where somebody is who is away, as every face says it. */
import type { AwayPlace } from '@fangxian/domain/policy';
import { defineWords } from '../words/index.ts';

export const awayWords = defineWords({
  zh: {
    district: '区内',
    city: '市内',
    elsewhere: '外地',
    riskArea: '风险地区',
    abroad: '国外',
    unknown: '不清楚',
  } satisfies Record<AwayPlace, string>,
  en: {
    district: 'In the district',
    city: 'In the city',
    elsewhere: 'Elsewhere',
    riskArea: 'A risk area',
    abroad: 'Abroad',
    unknown: 'Not known',
  },
});
