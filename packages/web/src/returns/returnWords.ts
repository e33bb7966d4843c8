/** What people away and coming back are called on every face. */
import type { ReturnMeasure } from '@fangxian/domain/policy';
import type { ClosedBecause, ReturnStage, Transport } from '@fangxian/domain/returns';
import { defineWords } from '../words/index.ts';

export const stageWords = defineWords({
  zh: {
    away: '未联系',
    advised: '已告知',
    planning: '计划返程',
    back: '已返未登记',
    registered: '已登记',
    closed: '不用再等',
  } satisfies Record<ReturnStage, string>,
  en: {
    away: 'not contacted',
    advised: 'told the advice',
    planning: 'means to come',
    back: 'back, not registered',
    registered: 'registered',
    closed: 'not waited for',
  },
});

export const measureWords = defineWords({
  zh: {
    seeDoctor: '先就诊排查',
    homeObservation: '居家观察',
    registerOnly: '登记即可',
  } satisfies Record<ReturnMeasure, string>,
  en: {
    seeDoctor: 'see a doctor first',
    homeObservation: 'observation at home',
    registerOnly: 'registration is enough',
  },
});

export const transportWords = defineWords({
  zh: {
    train: '火车',
    plane: '飞机',
    coach: '客车',
    car: '自驾',
    boat: '轮船',
    other: '其他',
  } satisfies Record<Transport, string>,
  en: { train: 'Train', plane: 'Plane', coach: 'Coach', car: 'Car', boat: 'Boat', other: 'Other' },
});

export const saidBeforeWords = defineWords({
  zh: {
    saidYes: '来之前自己说：有',
    saidNo: '来之前自己说：没有',
  },
  en: {
    saidYes: 'said before coming: yes',
    saidNo: 'said before coming: no',
  },
});

export const closedWords = defineWords({
  zh: {
    staysThere: '长住外地，不回来',
    notOurs: '不是本社区的人',
    mistake: '记错了',
    double: '重复，记在另一条',
  } satisfies Record<ClosedBecause, string>,
  en: {
    staysThere: 'Lives there, does not come',
    notOurs: 'Not of this community',
    mistake: 'A mistake',
    double: 'Told twice, see the other',
  },
});

/** The policy's three questions, asked of who comes back, by what their answer is called here. */
export const exposures = { through: 'riskArea', contact: 'contact', unwell: 'unwell' } as const;
export type ExposureQuestion = keyof typeof exposures;
export const exposureQuestions = Object.keys(exposures) as readonly ExposureQuestion[];
