import { defineWords } from '../../words/index.ts';

/** Records as people call them. */
export const kindWords = defineWords({
  zh: {
    'screening.visited': '走访',
    'screening.spotChecked': '抽查',
    'residents.householdListed': '登记一户',
    'residents.householdChanged': '改一户',
    'residents.personListed': '登记一人',
    'residents.personChanged': '改一人',
    'places.buildingListed': '登记楼栋',
    'places.buildingChanged': '改楼栋',
    'records.voided': '撤销',
    'notices.acknowledged': '收到通知',
    other: '记录',
  },
  en: {
    'screening.visited': 'Visit',
    'screening.spotChecked': 'Spot check',
    'residents.householdListed': 'Household listed',
    'residents.householdChanged': 'Household changed',
    'residents.personListed': 'Person listed',
    'residents.personChanged': 'Person changed',
    'places.buildingListed': 'Building listed',
    'places.buildingChanged': 'Building changed',
    'records.voided': 'Undone',
    'notices.acknowledged': 'Notice received',
    other: 'Record',
  },
});

export type KindWord = keyof (typeof kindWords)['zh'];

export function kindWord(kind: string): KindWord {
  return kind in kindWords.zh ? (kind as KindWord) : 'other';
}
