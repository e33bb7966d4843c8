import { defineWords } from '../../words/index.ts';

export const showWords = defineWords({
  zh: {
    open: '还没见到的人',
    notYet: '未访',
    tried: '访过未核清',
    thrice: '三次以上没见到',
    settled: '已核清',
    vacant: '空置',
    attention: '有情况',
    added: '本轮新增',
    all: '本轮全部',
  },
  en: {
    open: 'Not reached yet',
    notYet: 'Never visited',
    tried: 'Tried, not settled',
    thrice: 'Missed three times or more',
    settled: 'Settled',
    vacant: 'Vacant',
    attention: 'Somebody to look after',
    added: 'Added in this round',
    all: 'All of the round',
  },
});

export const columnWords = defineWords({
  zh: {
    address: '门牌',
    head: '户主',
    state: '情况',
    visits: '找过',
    next: '下次',
    last: '最近一次',
    by: '谁去的',
    grid: '网格',
    times: '{n} 次',
    now: '现在可去',
    added: '新增',
    noGrid: '未分网格',
  },
  en: {
    address: 'Door',
    head: 'Head',
    state: 'State',
    visits: 'Tries',
    next: 'Next try',
    last: 'Last visit',
    by: 'By',
    grid: 'Grid',
    times: '{n}×',
    now: 'now',
    added: 'added',
    noGrid: 'no grid',
  },
});
