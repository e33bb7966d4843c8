/** A household under observation, and its own page. */
import type { Problems } from '../shapes.ts';

export const quarantine = {
  'quarantine.noSuchSeat': {
    zh: '这一户的包保小组里没有这个岗位，记录已收下，请社区核对。',
    en: 'The team of this household has no such seat. The record is kept; the community should look.',
  },
  'quarantine.unknown': {
    zh: '还没有这份隔离档案，记录已收下，请社区核对。',
    en: 'There is no such quarantine folder yet. The record is kept; the community should look.',
  },
  'quarantine.dayZeroAhead': {
    zh: '起算日不能晚于今天。请核对日期。',
    en: 'Day zero cannot be later than today. Please check the date.',
  },
  'quarantine.underCareAlready': {
    zh: '其中有人已经在另一份隔离档案里，请打开那一份。',
    en: 'Somebody here is in another quarantine folder already. Please open that one.',
  },
  'quarantine.proposedTwice': {
    zh: '同一人被两次提出隔离，以先记的为准，后记的日期留着供核对。',
    en: 'The same person was proposed twice. The earlier word holds; the other dates are kept for a look.',
  },
  'quarantine.notUnderCare': {
    zh: '其中有人不在观察中，请核对姓名和时间。',
    en: 'Somebody here is not under observation. Please check who and when.',
  },
  'quarantine.approvedAlready': { zh: '这次改期已经有人同意过了。', en: 'This change of dates was approved already.' },
  'quarantine.secondPerson': {
    zh: '这一步要由另一个人来确认，不能自己提、自己批。',
    en: 'Somebody else must confirm this; nobody approves their own request.',
  },
  'quarantine.dependantsNotAsked': {
    zh: '还没有问过家里有没有需要照护的人，问过才能开始隔离。',
    en: 'Nobody has asked yet whether somebody depends on them. The restriction cannot begin before that.',
  },
  'quarantine.noCarer': {
    zh: '还有 {count} 位需要照护的人没有落实照护人，隔离不能开始。请落实，或上报街道并等街道接手。',
    en: '{count} who depend on them have nobody yet; the restriction cannot begin. Find a carer, or hand it up and wait for the street to take it on.',
  },
  'quarantine.notPrepared': {
    zh: '文书、公示牌或责任人还缺 {count} 项，补齐后才能开始隔离。',
    en: '{count} letters, boards or team members are still missing. The restriction begins once they are there.',
  },
  'quarantine.noWitness': {
    zh: '对方拒签时要有见证人，请补上见证人姓名。',
    en: 'A refusal to sign needs a witness. Please add who stood by.',
  },
  'quarantine.servedTwice': {
    zh: '这份文书已经送达过，两次都记下了，以第一次为准。',
    en: 'This letter was served already. Both times are kept; the first one counts.',
  },
  'quarantine.unknownDependant': {
    zh: '档案里还没有这位需要照护的人，记录已收下，请核对。',
    en: 'The folder does not name this dependant yet. The record is kept; please check.',
  },
  'quarantine.nobodyAbove': {
    zh: '这里没有可以上报的上级，照护的人还要自己落实。',
    en: 'There is no office above to hand this up to. A carer still has to be found here.',
  },
  'quarantine.gapNotWaiting': {
    zh: '这件事已经有人接手，或者社区已经办好，不用再接手。',
    en: 'Somebody has taken this on already, or the community has settled it.',
  },
  'quarantine.gapNotTaken': {
    zh: '这件事没有接手过，不能交回。',
    en: 'This was not taken on, so it cannot be given back.',
  },
  'quarantine.doubleInTwo': {
    zh: '合并的两份登记各有一份隔离档案，同一个人被隔离了两次。请看两份档案，留一份，另一份作废。',
    en: 'Both entries that were merged had a quarantine folder: one person is observed twice. Keep one folder and mark the other as a mistake.',
  },
  'quarantine.otherDay': {
    zh: '手机上的日期和实际不一致，已按收到的时间记，请核对。',
    en: 'The day on the phone is not the day here. Please check when this was.',
  },
  'quarantine.feverBeforeRelease': {
    zh: '有人解除之后才收到此前的发热记录，请马上联系社区医生。',
    en: 'A fever from before a release arrived only now. Please call the community doctor at once.',
  },
  'quarantine.notApprover': {
    zh: '解除要由有权限的人确认，请交给社区书记或社区医生。',
    en: 'A release is confirmed by somebody who may: the secretary or the doctor.',
  },
  'quarantine.checklistOpen': {
    zh: '解除清单还没有核对完，请逐项确认。',
    en: 'The checklist for release is not complete. Please confirm each item.',
  },
  'quarantine.notOver': {
    zh: '观察期还没有满，请看应解除日。',
    en: 'The days of observation are not over. Please look at the due date.',
  },
  'quarantine.feverOpen': {
    zh: '有一次发热还没有处置，处置后才能解除。',
    en: 'A fever has not been dealt with; release waits for that.',
  },
  'quarantine.noSuchAlarm': {
    zh: '没有这条提醒，可能已经办结。',
    en: 'No such alarm stands; it may have ended already.',
  },
  'quarantine.stillInCare': {
    zh: '还有人在观察中，这份档案不能归档。',
    en: 'Somebody is still under observation; the folder cannot be put away.',
  },
  'resident.ended': {
    zh: '这个链接打不开了：隔离已经结束，或社区换了新的链接。有事请打告知书上的电话。',
    en: 'This link opens nothing any more: the quarantine is over, or the office gave out a new one. Please call the numbers on your letter.',
  },
  'carer.ended': {
    zh: '这个链接打不开了：已经不用照护，或社区另外问了您。有事请打社区的电话。',
    en: 'This link opens nothing any more: nobody has to be looked after, or you were asked anew. Please call the community.',
  },
  'resident.tooMany': {
    zh: '这一小时打开得太多了，请过一会儿再试；急事请直接打电话。',
    en: 'It was opened too often within the hour. Try again later; for anything urgent, please call.',
  },
  'resident.enough': {
    zh: '您说的好几件还没有办完，这一件请直接打电话说，免得耽误。',
    en: 'Several things you told us are not done yet. Please call about this one, so that it does not wait.',
  },
} as const satisfies Problems;
