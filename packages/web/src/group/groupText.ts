/**
 * What may be said in a chat group: door numbers, and what is asked for. The one rule for every list.
 *
 * Nobody's name, no number to call, no state. A list that says who is ill is not passed on at all, since a door
 * on it says the same as a name. What was typed as a door and does not read like one is counted and not written:
 * somebody may have typed a name there.
 */
import { defineWords, formatNumber, type Language, wordsIn } from '../words/index.ts';

export const sorts = ['unreached', 'all', 'slips', 'paper', 'calls', 'onFoot', 'spotCheck', 'closing'] as const;
/** Lists of which nothing leaves: who is on them, or why, is told to those on duty alone. */
export const kept = ['attention', 'followUps', 'priority'] as const;
export type Sort = (typeof sorts)[number] | (typeof kept)[number];

/** All that a text for a group is made from. */
export type GroupDoor = {
  /** 3栋 2单元 */
  readonly place: string;
  /** 603 */
  readonly door: string;
};

export const groupWords = defineWords({
  zh: {
    heading: '{about} {what} {n} 户',
    alone: '{what} {n} 户',
    unreached: '还没见到',
    all: '名单',
    slips: '门上留了条',
    paper: '纸表还没交回',
    calls: '今天打电话问',
    onFoot: '没有电话、要上门',
    spotCheck: '抽查再问一次',
    closing: '还没核清',
    asksUnreached: '请在家等一等，或给社区回个电话。',
    asksAll: '',
    asksSlips: '请照条上的码回答三个问题，或给社区回个电话。',
    asksPaper: '请把填好的表交给网格员。',
    asksCalls: '请留意社区的来电。',
    asksOnFoot: '请负责的同志上门。',
    asksSpotCheck: '请换一位同志再问一次。',
    asksClosing: '请再去一次。',
    line: '{place}：{doors}',
    comma: '、',
    unsaid: '另有 {n} 户门牌不写在这里，请看名册。',
  },
  en: {
    heading: '{about}: {n} {n:household|households}, {what}',
    alone: '{n} {n:household|households}, {what}',
    unreached: 'not reached yet',
    all: 'as listed',
    slips: 'a slip is on the door',
    paper: 'paper sheet not handed in yet',
    calls: 'to be called today',
    onFoot: 'no telephone, to be visited',
    spotCheck: 'drawn to be asked again',
    closing: 'not settled yet',
    asksUnreached: 'Please be at home for a moment, or call the community back.',
    asksAll: '',
    asksSlips: 'Please answer the three questions with the code on the slip, or call the community back.',
    asksPaper: 'Please hand the sheet to your grid worker.',
    asksCalls: 'Please look out for a call from the community.',
    asksOnFoot: 'Please go there.',
    asksSpotCheck: 'Please have somebody else ask again.',
    asksClosing: 'Please go once more.',
    line: '{place}: {doors}',
    comma: ', ',
    unsaid: '{n} more whose door is not written here; see the roster.',
  },
});

/** Whether doors of this list may be passed on. */
export function mayBeSaid(sort: Sort): sort is (typeof sorts)[number] {
  return sorts.some((one) => one === sort);
}

/**
 * @param about the round, as its office named it
 * @returns undefined for a list that is not passed on
 */
export function groupText(
  sort: Sort,
  doors: readonly GroupDoor[],
  about: string | undefined,
  language?: Language,
): string | undefined {
  if (!mayBeSaid(sort)) return undefined;
  const w = wordsIn(groupWords, language);
  const asks = `asks${sort.slice(0, 1).toUpperCase()}${sort.slice(1)}` as `asks${Capitalize<typeof sort>}`;
  const n = formatNumber(doors.length, language);
  const places = new Map<string, Set<string>>();
  let unsaid = 0;
  for (const { place, door } of doors) {
    const label = doorSaid(door);
    if (label === undefined) unsaid += 1;
    else places.set(place, (places.get(place) ?? new Set()).add(label));
  }
  const named = about && withoutNumbers(about);
  const lines = [
    named ? w.heading({ about: named, what: w[sort], n }) : w.alone({ what: w[sort], n }),
    ...[...places].map(([place, labels]) => w.line({ place: withoutNumbers(place), doors: [...labels].join(w.comma) })),
    ...(unsaid > 0 ? [w.unsaid({ n: unsaid })] : []),
    w[asks],
  ];
  return lines.filter(Boolean).join('\n');
}

/** What stands on doors: digits, single letters, and the words for parts of a house. */
const doorLike =
  /^(?:\d{1,5}|[A-Za-z](?![A-Za-z])|[-–—~/#.()（）·、 ]|[一二三四五六七八九十百零〇两号室房户栋幢座楼层单元区附门院铺负东西南北中左右上下前后])+$/u;

/** A door number, or undefined for what does not read like one: a name, a telephone number, a remark. */
export function doorSaid(label: string): string | undefined {
  const told = label.normalize('NFKC').trim();
  const digits = told.replace(/\D/g, '').length;
  return told.length <= 20 && digits > 0 && digits <= 10 && !/\d{6,}/.test(told) && doorLike.test(told)
    ? told
    : undefined;
}

/** A place or a round is called what its office calls it; a telephone number is part of no such name. */
function withoutNumbers(text: string): string {
  return text.replace(/\d(?:[\s-]?\d){6,}/g, '…');
}
