import type { AttentionReason } from '@fangxian/domain/screening';
import { defineWords } from '../../words/index.ts';

export const reasonWords = defineWords({
  zh: {
    fever: '发热',
    unwell: '不舒服',
    riskArea: '去过风险地区',
    contact: '接触过',
    answer: '有回答要看',
  } satisfies Record<AttentionReason, string>,
  en: {
    fever: 'fever',
    unwell: 'unwell',
    riskArea: 'been to a risk area',
    contact: 'contact',
    answer: 'an answer to look at',
  },
});
