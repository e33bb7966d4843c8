import { defineWords } from '../../words/index.ts';

/** Records as people call them. */
export const kindWords = defineWords({
  zh: {
    'screening.visited': '走访',
    'screening.callBegun': '开始打电话',
    'screening.callEnded': '打完电话',
    'screening.spotChecked': '抽查',
    'residents.householdListed': '登记一户',
    'residents.householdChanged': '改一户',
    'residents.personListed': '登记一人',
    'residents.personChanged': '改一人',
    'residents.personLeft': '一人不住这里了',
    'residents.personMoved': '一人搬到别户',
    'residents.householdLeft': '全家搬走',
    'residents.householdMoved': '一户改到别栋',
    'residents.personsMerged': '合并重复登记',
    'residents.movedAway': '转往别的社区',
    'residents.moveRecalled': '撤回转出',
    'residents.arrivalTaken': '接收转入',
    'residents.takingUndone': '撤销接收',
    'residents.arrivalReturned': '退回转入',
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
    'screening.callBegun': 'Call begun',
    'screening.callEnded': 'Call ended',
    'screening.spotChecked': 'Spot check',
    'residents.householdListed': 'Household listed',
    'residents.householdChanged': 'Household changed',
    'residents.personListed': 'Person listed',
    'residents.personChanged': 'Person changed',
    'residents.personLeft': 'Somebody left',
    'residents.personMoved': 'Somebody moved to another household',
    'residents.householdLeft': 'Household moved out',
    'residents.householdMoved': 'Household put into another building',
    'residents.personsMerged': 'Two entries merged',
    'residents.movedAway': 'Handed over to another community',
    'residents.moveRecalled': 'Called back',
    'residents.arrivalTaken': 'Taken in',
    'residents.takingUndone': 'Taking in undone',
    'residents.arrivalReturned': 'Sent back',
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
