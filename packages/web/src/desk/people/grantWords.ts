import { defineWords } from '../../words/index.ts';

export const grantWords = defineWords({
  zh: {
    whole: '整个社区',
    comma: '、',
    oneCase: '只看{door}的居家隔离',
    works: '在岗',
    ended: '授权已结束',
    locked: '手机已停用',
    until: '{day} 止',
    from: '{day} 起',
    open: '不限期',
  },
  en: {
    whole: 'the whole community',
    comma: ', ',
    oneCase: 'only the quarantine at {door}',
    works: 'at work',
    ended: 'ended',
    locked: 'phone locked',
    until: 'until {day}',
    from: 'from {day}',
    open: 'no end set',
  },
});
