/** Words of the six steps that door and desk both say. The names of the steps are the policy's. */
import type { Condition, HandedTo, NotApplicable, Through } from '@fangxian/domain/screening';
import { defineWords } from '../words/index.ts';

export const stateWords = defineWords({
  zh: { open: '待办', done: '已办', notApplicable: '不适用', overdue: '已过时限' },
  en: { open: 'open', done: 'done', notApplicable: 'not applicable', overdue: 'overdue' },
});

export const notApplicableWords = defineWords({
  zh: {
    doctorAdvised: '医生说不用',
    elsewhere: '别处在管',
    leftCommunity: '已离开本社区',
    nobodyToTell: '没有要对接的',
    refused: '本人不同意',
  } satisfies Record<NotApplicable, string>,
  en: {
    doctorAdvised: 'The doctor says it is not needed',
    elsewhere: 'Looked after elsewhere',
    leftCommunity: 'Has left the community',
    nobodyToTell: 'Nobody to tell',
    refused: 'They did not agree',
  },
});

export const handedToWords = defineWords({
  zh: { clinic: '卫生院', police: '民警', employer: '单位', origin: '来源地' } satisfies Record<HandedTo, string>,
  en: { clinic: 'Clinic', police: 'Police', employer: 'Employer', origin: 'Where they came from' },
});

export const conditionWords = defineWords({
  zh: { well: '今天没有不舒服', same: '和昨天一样', worse: '比昨天重' } satisfies Record<Condition, string>,
  en: { well: 'Feels well today', same: 'As before', worse: 'Worse than before' },
});

export const siteWords = defineWords({
  zh: { forehead: '额头', ear: '耳朵', armpit: '腋下' },
  en: { forehead: 'forehead', ear: 'ear', armpit: 'armpit' },
});

export const throughWords = defineWords({
  zh: {
    visit: '走访时问清',
    temperature: '量过体温',
    registration: '姓名和电话（或证件）已登记',
    daily: '每天都有记录',
    case: '已提出居家隔离',
    said: '',
  } satisfies Record<Exclude<Through, 'handover'>, string>,
  en: {
    visit: 'asked at the visit',
    temperature: 'temperature taken',
    registration: 'name and number (or document) are on record',
    daily: 'a word on each day',
    case: 'home quarantine was proposed',
    said: '',
  },
});
