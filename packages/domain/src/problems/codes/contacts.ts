/** Trying to reach somebody. */
import type { Problems } from '../shapes.ts';

export const contacts = {
  'contacts.nobodyAbove': {
    zh: '上面没有街道，报不上去。请直接打电话。',
    en: 'There is no office above to hand it up to. Please call somebody.',
  },
  'contacts.notWaiting': {
    zh: '这一件没有在等接手，可能已有人接了。',
    en: 'Nobody waits for this to be taken on; perhaps somebody has.',
  },
} as const satisfies Problems;
