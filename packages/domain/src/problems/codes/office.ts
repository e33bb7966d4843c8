/** Policy, notices and the team. */
import type { Problems } from '../shapes.ts';

export const office = {
  'policy.versionOutdated': {
    zh: '已有同版本或更新的方案。',
    en: 'The same or a newer version of the policy is in force.',
  },
  'notices.exists': { zh: '这条通知已经发过了。', en: 'This notice was published already.' },
  'notices.unknown': { zh: '没有找到这条通知。', en: 'This notice was not found.' },
  'workforce.unknownGrant': { zh: '没有这项授权。', en: 'There is no such grant.' },
  'workforce.unknownMember': { zh: '没有这位工作人员。', en: 'There is no such member.' },
} as const satisfies Problems;
