import { defineWords } from '../../words/index.ts';

/** Records as people call them. */
export const kindWords = defineWords({
  zh: {
    'screening.visited': '走访',
    'residents.householdListed': '登记一户',
    'residents.householdChanged': '改一户',
    'residents.personListed': '登记一人',
    'residents.personChanged': '改一人',
    'places.buildingListed': '登记楼栋',
    'places.buildingChanged': '改楼栋',
    'screening.temperatureTaken': '量体温',
    'screening.handedOver': '对接',
    'screening.followedUp': '每日跟踪',
    'screening.stepTaken': '跟进一步',
    'records.voided': '撤销',
    'notices.acknowledged': '收到通知',
    other: '记录',
  },
  en: {
    'screening.visited': 'Visit',
    'residents.householdListed': 'Household listed',
    'residents.householdChanged': 'Household changed',
    'residents.personListed': 'Person listed',
    'residents.personChanged': 'Person changed',
    'places.buildingListed': 'Building listed',
    'places.buildingChanged': 'Building changed',
    'screening.temperatureTaken': 'Temperature taken',
    'screening.handedOver': 'Handed over',
    'screening.followedUp': 'Daily word',
    'screening.stepTaken': 'Step of a follow-up',
    'records.voided': 'Undone',
    'notices.acknowledged': 'Notice received',
    other: 'Record',
  },
});

export type KindWord = keyof (typeof kindWords)['zh'];

export function kindWord(kind: string): KindWord {
  return kind in kindWords.zh ? (kind as KindWord) : 'other';
}
