/** By what a round from above finds its households, in words; for whoever may know. */
import type { RoundCriteria } from '@fangxian/domain/screening';
import { defineWords, useWords } from '../../words/index.ts';

export const criteriaWords = defineWords({
  zh: {
    rented: '出租户',
    vacant: '空置户',
    unknown: '没登清的住房',
    ownerOccupied: '自住户',
    vulnerable: '有老弱病残孕的户',
    priority: '有重点人员的户',
    returned: '外出未返、近 {n} 天返回的户',
    leads: '有线索没核完的户',
    sameStairwell: '同单元的户一起问',
    and: '、',
  },
  en: {
    rented: 'rented dwellings',
    vacant: 'empty dwellings',
    unknown: 'dwellings of unknown use',
    ownerOccupied: 'owner-occupied dwellings',
    vulnerable: 'households with somebody vulnerable',
    priority: 'households with somebody on the priority list',
    returned: 'households with somebody away, or back within {n} {n:day|days}',
    leads: 'households with an open lead',
    sameStairwell: 'everybody in the same stairwell too',
    and: ', ',
  },
});

export function useCriteriaText(): (criteria: RoundCriteria) => string {
  const w = useWords(criteriaWords);
  return ({ dwellings = [], vulnerable, priority, returnedWithin, leads, sameStairwell }) =>
    [
      ...dwellings.map((one) => w[one]),
      ...(vulnerable ? [w.vulnerable] : []),
      ...(priority ? [w.priority] : []),
      ...(returnedWithin === undefined ? [] : [w.returned({ n: returnedWithin })]),
      ...(leads ? [w.leads] : []),
      ...(sameStairwell ? [w.sameStairwell] : []),
    ].join(w.and);
}
