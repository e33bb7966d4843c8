/** Leads. */
import type { Problems } from '../shapes.ts';

export const leads = {
  'leads.tooManyLists': {
    zh: '一小时内读的名单太多了，请过一会儿再试。',
    en: 'Too many lists were read within an hour. Please try again later.',
  },
  'leads.unknown': {
    zh: '还没有这条线索，记录已收下，请社区核对。',
    en: 'There is no such lead yet. The record is kept; the community should look.',
  },
  'leads.answeredOtherwise': {
    zh: '这条线索先前的结果不一样。两次都记下了，以后一次为准，请社区核对。',
    en: 'This lead was answered otherwise before. Both are kept, the later one counts; the community should look.',
  },
  'leads.doubleOfItself': {
    zh: '一条线索不能是它自己的重复。请另选一条。',
    en: 'A lead cannot be the double of itself. Please choose another one.',
  },
  'leads.passedToItself': {
    zh: '这条线索已经在这个社区。要转出，请另选一个社区。',
    en: 'The lead is in this community already. To pass it on, choose another one.',
  },
  'leads.passedAlready': {
    zh: '这条线索已经转出，还没有回音。',
    en: 'The lead was passed on already, and is not answered yet.',
  },
  'leads.notPassedHere': {
    zh: '这条线索不是别处转来的，没有地方可退。',
    en: 'The lead did not come from elsewhere: there is nobody to give it back to.',
  },
  'leads.nobodyThere': {
    zh: '没有这个社区，线索退回来了，请另找。',
    en: 'There is no such community; the lead came back. Please look for another one.',
  },
  'leads.noHeadings': {
    zh: '没有找到表头。线索表要有“姓名”一列，还要有落脚点、来源地或电话。',
    en: 'No headings were found. A list of leads needs a column of names, and one of addresses, origins or telephones.',
  },
  'leads.otherFile': {
    zh: '这不是这一批的原表，对不上行。请选推送时的那个文件。',
    en: 'This is not the file of this batch: its rows do not fit. Please choose the file as it was sent.',
  },
} as const satisfies Problems;
