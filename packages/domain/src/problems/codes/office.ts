/** Policy, notices and the team. */
import type { Problems } from '../shapes.ts';

export const office = {
  'policy.versionOutdated': {
    zh: '已有同版本或更新的方案。',
    en: 'The same or a newer version of the policy is in force.',
  },
  'policy.areaListedTwice': {
    zh: '同一个风险地区的日子有重叠。',
    en: 'One area of risk is listed twice for the same days.',
  },
  'policy.seatsMixedUp': {
    zh: '包保小组的岗位代号重复了，或用了保留的代号 office。',
    en: 'Two seats of the care team have the same id, or one has the id “office”, which is kept for the office itself.',
  },
  'policy.areaEndsBefore': {
    zh: '有一个风险地区的截止日早于起始日。',
    en: 'One area of risk ends before it begins.',
  },
  'notices.exists': { zh: '这条通知已经发过了。', en: 'This notice was published already.' },
  'notices.unknown': { zh: '没有找到这条通知。', en: 'This notice was not found.' },
  'workforce.unknownGrant': { zh: '没有这项授权。', en: 'There is no such grant.' },
  'workforce.unknownMember': { zh: '没有这位工作人员。', en: 'There is no such member.' },
} as const satisfies Problems;
