import type { PriorityReason } from '@fangxian/domain/policy';
import type { PriorityOutcome } from '@fangxian/domain/residents';
import { defineWords } from '../../words/index.ts';

export const priorityReasonWords = defineWords({
  zh: {
    riskArea: '从风险地区来',
    contact: '接触过',
    fever: '发热',
    chronic: '慢性病',
    livingAlone: '独居老人',
    child: '小孩',
    pregnant: '孕妇',
  } satisfies Record<PriorityReason, string>,
  en: {
    riskArea: 'Came from a risk area',
    contact: 'Was in contact',
    fever: 'Fever',
    chronic: 'Chronic illness',
    livingAlone: 'Old and living alone',
    child: 'Child',
    pregnant: 'Pregnant',
  },
});

export const priorityEndWords = defineWords({
  zh: {
    over: '观察满了',
    left: '已搬走',
    elsewhere: '别处接管',
    mistake: '记错了',
    died: '已去世',
    longAway: '长期外出',
    merged: '与另一条登记是同一人',
  } satisfies Record<PriorityOutcome, string>,
  en: {
    over: 'The time is over',
    left: 'Moved away',
    elsewhere: 'Taken over elsewhere',
    mistake: 'By mistake',
    died: 'Died',
    longAway: 'Away for long',
    merged: 'The same person as another entry',
  },
});
