/** Who may do what. */
import type { Problems } from '../shapes.ts';

export const access = {
  'access.notYourRole': {
    zh: '你的岗位不能做这件事，请联系社区。',
    en: 'Your role does not do this. Please ask the community.',
  },
  'access.outsideScope': {
    zh: '这里不在你负责的范围内，没有入账，已保留，社区可以看到。',
    en: 'This is outside the places you answer for. It was not taken; it is kept for the community to see.',
  },
  'access.sessionEnded': {
    zh: '这部手机的登录已被停用，记录已收下，等社区确认后入账。',
    en: 'This phone was signed out from above. The records are kept until the community confirms them.',
  },
  'access.aboveYou': { zh: '不能邀请比自己岗位更高的人。', en: 'Nobody can invite above their own role.' },
  'access.outsideYours': {
    zh: '不能邀请别人负责自己范围以外的地方。',
    en: 'Nobody can invite outside their own places or time.',
  },
  'access.notYourRecord': {
    zh: '只能撤销自己记的，别人记的请社区来改。',
    en: 'You can undo your own records; others are mended at the desk.',
  },
} as const satisfies Problems;
