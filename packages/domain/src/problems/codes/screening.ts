/** Rounds, visits, slips and the summary of a day. */
import type { Problems } from '../shapes.ts';

export const screening = {
  'screening.spotCheckExists': { zh: '这次抽查已经抽过了。', en: 'This spot check was drawn already.' },
  'screening.notVisitedYet': {
    zh: '抽到的户里有还没访过的，只能抽访过的户。',
    en: 'Some of these households were not visited yet; only visited ones can be checked.',
  },
  'screening.notDrawn': {
    zh: '这一户不在这次抽查里。记录已收下，请社区看一眼。',
    en: 'This household is not in the spot check. The record is kept; please look.',
  },
  'screening.sameVisitor': {
    zh: '抽查和第一次走访是同一个人。记录已收下，最好换一个人再问。',
    en: 'The same person asked the first time. The record is kept; better let somebody else ask again.',
  },
  'summary.notAForm': {
    zh: '这个文件打不开：请用 .xlsx 格式，不要加密码（旧的 .xls 先另存为 .xlsx）。',
    en: 'This file cannot be opened. It must be an .xlsx without a password (save an old .xls as .xlsx first).',
  },
  'summary.noHeadings': {
    zh: '这张表里没有认出排查的栏目。要有一列“村（社区）”或“单位”，和“今日排查户次”这样的表头。',
    en: 'No screening column was recognised. The form needs a column of places and headings such as 今日排查户次.',
  },
  'screening.unknownRound': {
    zh: '没有找到这一轮排查。记录已收下，请社区核对。',
    en: 'This round was not found. The record is kept, for the desk to look at.',
  },
  'screening.roundClosed': {
    zh: '“{round}”已经结束，这次走访照样入账，请社区看一眼。',
    en: '“{round}” is closed. The visit counts all the same; the desk is asked to look.',
  },
  'screening.beforeRound': {
    zh: '这次走访写的是 {day}，早于“{round}”开始。照样入账，请社区看看日期是不是写错了。',
    en: 'This visit is dated {day}, before “{round}” began. It counts all the same; the desk is asked whether the date is right.',
  },
  'screening.selfReportUnclear': {
    zh: '住户扫留条自报的情况和名册对不上，还没算核清，请打电话问一下。',
    en: 'What the household reported by the slip does not fit the roster and settles nobody. Please call them.',
  },
  'slip.ended': {
    zh: '这张留条已经过期，或这一轮排查已经结束。有事请直接打社区电话。',
    en: 'This slip has run out, or its round is over. Please call your community office.',
  },
  'slip.tooMany': {
    zh: '刚才填得太多次了，请一小时后再试，或直接打社区电话。',
    en: 'Too many answers came in. Try again in an hour, or call your community office.',
  },
  'screening.roundExists': { zh: '这一轮已经开过了。', en: 'This round was opened already.' },
  'screening.placeNotBelow': {
    zh: '选的地方不在这一级下面，没有开。请重新选。',
    en: 'A place was chosen that does not lie below this one; the round was not opened. Choose again.',
  },
  'screening.findsNobody': {
    zh: '没有选按什么找要排查的户，没有开。请选至少一项。',
    en: 'Nothing was chosen to find the households by; the round was not opened. Choose at least one.',
  },
  'screening.endsBeforeStart': {
    zh: '结束日期早于开始日期，请改一下。',
    en: 'The round ends before it starts. Please mend the dates.',
  },
  'screening.notOpenedHere': {
    zh: '这一轮不是在这一级开的，请由开启的单位结束。',
    en: 'This round was opened by another level, which alone can close it.',
  },
  'screening.alreadyClosed': { zh: '这一轮已经结束了。', en: 'This round is closed already.' },
  'screening.wellWithFever': {
    zh: '记的是“正常”，量的体温却到了发热线。已照记，请打电话核对一下。',
    en: 'Recorded as well, with a temperature at the fever line. Taken as said; please ring and check.',
  },
  'screening.feverNotMeasured': {
    zh: '记的是“发热”，量的体温却没到发热线。已照记，请打电话核对一下。',
    en: 'Recorded as a fever, with a temperature below the fever line. Taken as said; please ring and check.',
  },
  'screening.noFollowUp': {
    zh: '这个人没有要跟进的情况，可能走访已撤销。已照记，请看一眼。',
    en: 'Nothing of this person is being followed up; the visit may have been taken back. Taken as said; please look.',
  },
  'screening.questionUnsound': {
    zh: '第 {n} 个问题没有写完整：要有问题，选择题至少两个选项，“要看一看”的条件要和题型相配。',
    en: 'Question {n} is not complete: it needs its wording, a choice at least two options, and a condition that fits its type.',
  },
  'screening.questionnaireOutdated': {
    zh: '问题已被别人改过，请在最新的一版上再改。',
    en: 'Somebody else changed the questions meanwhile. Please change the latest version.',
  },
  'screening.questionMeansOther': {
    zh: '“{question}”已有人答过，不能换题型；请删掉它，另加一个问题。',
    en: '“{question}” has been answered already and cannot change its type. Remove it and add another question.',
  },
  'screening.buildingInTwoGroups': {
    zh: '有一栋楼分到了两个小组，请只留一个。',
    en: 'A building is in two groups. Please leave it in one.',
  },
  'screening.unknownAnswer': {
    zh: '“{round}”有一个回答对不上当时的问题。回答已收下，请社区看一眼。',
    en: 'An answer in “{round}” belongs to no question of its version. It is kept, for the desk to look at.',
  },
} as const satisfies Problems;
