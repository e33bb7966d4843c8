/** 全面、精准、延伸、滚动, as every level calls them. */
import { defineWords } from '../../words/index.ts';

export const modeWords = defineWords({
  zh: { mode: '怎么排查', full: '全面', targeted: '精准', extended: '延伸', rolling: '滚动', follows: '接着哪一轮' },
  en: {
    mode: 'How',
    full: 'All',
    targeted: 'Listed',
    extended: 'Around a hit',
    rolling: 'Again',
    follows: 'After which round',
  },
});
