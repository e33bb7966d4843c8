/** People away and coming back. */
import type { Problems } from '../shapes.ts';

export const returns = {
  'returns.arrivesLater': {
    zh: '到达日期 {day} 还没到，已原样记下，请核对。',
    en: 'The day of arrival, {day}, is yet to come. It is kept as told; please check it.',
  },
  'returns.leftAfterArriving': {
    zh: '离开日期在到达日期之后，已原样记下，请核对。',
    en: 'They are said to have left after they arrived. It is kept as told; please check the dates.',
  },
  'returns.linkEnded': {
    zh: '这个登记链接已经过期，或没有复制全。请向社区再要一个，或直接打社区电话。',
    en: 'This link has run out, or was not copied whole. Ask the community office for another, or call them.',
  },
  'returns.whoIsIt': {
    zh: '请填姓名和电话，社区才知道是谁要回来。',
    en: 'Please give your name and telephone number, so that the office knows who is coming.',
  },
  'returns.plannedBefore': {
    zh: '打算回来的日子 {day} 已经过去了。已经到了的，请直接到社区登记或打电话。',
    en: 'The day you mean to come, {day}, has passed. If you are here already, please register with the office or call.',
  },
} as const satisfies Problems;
