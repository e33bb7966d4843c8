/** 全面、精准、延伸、滚动, as every level calls them. */
import { defineWords } from '../../words/index.ts';

export const modeWords = defineWords({
  zh: {
    mode: '怎么排查',
    full: '全面',
    targeted: '精准',
    targetedWhy: '只问名单上的户，先问风险高的。',
    extended: '延伸',
    rolling: '滚动',
    follows: '接着哪一轮',
  },
  en: {
    mode: 'How',
    full: 'All',
    targeted: 'Listed',
    targetedWhy: 'Only households on a list, those at risk first.',
    extended: 'Around a hit',
    rolling: 'Again',
    follows: 'After which round',
  },
});
