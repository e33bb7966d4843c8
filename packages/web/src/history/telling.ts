/** A record of a household's history in words: what it said, and what follows when it is taken back. */
import { plain } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { type CoverageState, coverageKey, type Visited } from '@fangxian/domain/screening';
import type { MemberState } from '@fangxian/domain/workforce';
import { useDevice } from '../device/index.ts';
import { stateWords } from '../look/index.ts';
import { arrivalWords, departureWords } from '../registry/index.ts';
import { useSpokenFor } from '../spokenFor/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import type { Entry } from './entries.ts';
import { whyNotParted } from './parting.ts';

const words = defineWords({
  zh: {
    me: '我',
    colleague: '同事',
    somebody: '一个人',
    visit: '走访',
    visitHow: '走访：{how}',
    met: '问到了',
    door: '上门',
    phone: '电话',
    message: '信息',
    self: '自己填报',
    join: '，',
    householdListed: '登记这一户',
    householdChanged: '改这一户的资料',
    householdMoved: '改到别的楼栋',
    householdLeft: '全家搬走',
    personListed: '登记 {name}',
    personArrived: '登记 {name}：{how}',
    personChanged: '改 {name} 的资料',
    personLeft: '{name}：{how}',
    personMoved: '{name} 搬到别户',
    personCame: '{name} 从别户搬来',
    personsMerged: '{folded} 与 {name} 合并为一个人',
    onlyVisit: '收回后这次不再算数，这一户变回未访，核清的户数跟着变。',
    otherVisits: '收回后这次不再算数，这一户按其余 {n} 次记录重新算，数字跟着变。',
    correction: '这是一次改正。收回后，原来那次记录又算数。',
    followUps: '由它引出的跟进一并取消。',
    unlisted: '收回后这一户连同登记在内的人从名册里去掉，不再要核。',
    asBefore: '收回后资料变回改之前的样子。',
    backThere: '收回后这一户回到原来的楼栋。',
    allBack: '收回后一家人重新算在这一户，要核清。',
    noMore: '收回后 {name} 不再算在这一户。',
    again: '收回后 {name} 重新算在这一户，要核清。',
    whereBefore: '收回后 {name} 回到原来那一户。',
    parted: '收回后两条登记分开，{folded} 重新算一个人，各自的记录都在。',
    away: '{name} 已作为一个人转往{place}，不能再分开。先把转出撤回来。',
    left: '{folded} 原来那一户已记为全家搬走。先收回那条记录，再分开。',
    gone: '{folded} 原来那一户已不在名册上，分开后无处可归。先把那一户加回来。',
    observed: '合并以后，居家隔离已按一个人管着，不能再分开。请在居家隔离里写明情况。',
  },
  en: {
    me: 'me',
    colleague: 'a colleague',
    somebody: 'somebody',
    visit: 'Visit',
    visitHow: 'Visit: {how}',
    met: 'asked',
    door: 'at the door',
    phone: 'by telephone',
    message: 'by message',
    self: 'told by themselves',
    join: ', ',
    householdListed: 'Household listed',
    householdChanged: 'Household changed',
    householdMoved: 'Moved to another building',
    householdLeft: 'The household moved out',
    personListed: '{name} listed',
    personArrived: '{name} listed: {how}',
    personChanged: '{name}: details changed',
    personLeft: '{name}: {how}',
    personMoved: '{name} moved to another household',
    personCame: '{name} came from another household',
    personsMerged: '{folded} and {name} merged into one person',
    onlyVisit: 'Taken back, this visit counts no more: the household is not reached, and the figures follow.',
    otherVisits:
      'Taken back, this visit counts no more: the household stands as the others say ({n}), and the figures follow.',
    correction: 'This is a correction. Taken back, what it stood in place of counts again.',
    followUps: 'The follow-up that it opened ends with it.',
    unlisted: 'Taken back, the household and whoever was listed with it are off the roster, and not asked any more.',
    asBefore: 'Taken back, the details are again what they were before.',
    backThere: 'Taken back, the household stands in the building where it was.',
    allBack: 'Taken back, they all live here again and have to be accounted for.',
    noMore: 'Taken back, {name} does not count here any more.',
    again: 'Taken back, {name} lives here again and has to be accounted for.',
    whereBefore: 'Taken back, {name} is in the household of before again.',
    parted: 'Taken back, the two entries are parted: {folded} is a person again, each with their own records.',
    away: '{name} was handed over to {place} as one person and cannot be parted. Call the move back first.',
    left: 'The former household of {folded} is recorded as moved out. Take that back first, then part them.',
    gone: 'The former household of {folded} is off the roster: there is nowhere to go back to. Add it again first.',
    observed:
      'Since the merge, quarantine at home has been kept for one person, so they cannot be parted. Say so on the quarantine page.',
  },
});

export type Telling = {
  readonly what: (entry: Entry) => string;
  readonly who: (member: string | undefined) => string;
  /** What follows, in a line or two. */
  readonly consequence: (entry: Entry) => string;
  /** Why it cannot be taken back any more, where it cannot. */
  readonly refusal: (entry: Entry) => string | undefined;
};

/** @param household whose history it is */
export function useTelling(household: string): Telling {
  const w = useWords(words);
  const states = useWords(stateWords);
  const departed = useWords(departureWords);
  const arrived = useWords(arrivalWords);
  const spokenFor = useSpokenFor();
  const device = useDevice();
  const nameOf = (person: string | undefined) =>
    (person && plain(device.get<PersonState>(`person/${person}`)?.name)) || w.somebody;

  const what = (entry: Entry): string => {
    const { about } = entry;
    const name = nameOf(about.person);
    switch (entry.kind) {
      case 'screening.visited': {
        const outcome = about.outcome === 'met' ? w.met : states[about.outcome as keyof typeof states];
        const channel = about.channel && w[about.channel as 'door' | 'phone' | 'message' | 'self'];
        const { proxy } = (entry.said ?? {}) as Partial<Visited>;
        const how = [outcome, channel, spokenFor(proxy)].filter(Boolean).join(w.join);
        return how ? w.visitHow({ how }) : w.visit;
      }
      case 'residents.personListed': {
        const how = about.arrival && arrived[about.arrival as keyof typeof arrived];
        return how ? w.personArrived({ name, how }) : w.personListed({ name });
      }
      case 'residents.personLeft':
        return w.personLeft({ name, how: departed[about.reason as keyof typeof departed] ?? departed.movedOut });
      case 'residents.personMoved':
        return about.from === household ? w.personMoved({ name }) : w.personCame({ name });
      case 'residents.personsMerged':
        return w.personsMerged({ name, folded: nameOf(about.folded) });
      case 'residents.personChanged':
        return w.personChanged({ name });
      default:
        return w[entry.kind.split('.')[1] as 'householdListed'];
    }
  };

  const ofVisit = (entry: Entry): string => {
    if (entry.corrects !== undefined) return w.correction;
    const key = entry.about.round && coverageKey(entry.about.round, household);
    const others = ((key && device.get<CoverageState>(key)?.visits) || 1) - 1;
    const sick = ((entry.said as Visited | undefined)?.answers ?? []).some(({ state }) => state === 'needsAttention');
    const first = others > 0 ? w.otherVisits({ n: others }) : w.onlyVisit;
    return sick ? `${first} ${w.followUps}` : first;
  };

  const consequence = (entry: Entry): string => {
    const name = nameOf(entry.about.person);
    switch (entry.kind) {
      case 'screening.visited':
        return ofVisit(entry);
      case 'residents.householdListed':
        return w.unlisted;
      case 'residents.householdMoved':
        return w.backThere;
      case 'residents.householdLeft':
        return w.allBack;
      case 'residents.personListed':
        return w.noMore({ name });
      case 'residents.personLeft':
        return w.again({ name });
      case 'residents.personMoved':
        return w.whereBefore({ name });
      case 'residents.personsMerged':
        return w.parted({ folded: nameOf(entry.about.folded) });
      default:
        return w.asBefore;
    }
  };

  const refusal = ({ kind, about: { person, folded, foldedHousehold } }: Entry): string | undefined => {
    if (kind !== 'residents.personsMerged' || !person || !folded || !foldedHousehold) return undefined;
    const why = whyNotParted(device, { person, folded, foldedHousehold });
    if (!why) return undefined;
    if (why.is === 'away') return w.away({ name: nameOf(person), place: why.place });
    return why.is === 'observed' ? w.observed : w[why.is]({ folded: nameOf(folded) });
  };

  const who = (member: string | undefined): string => {
    if (member === device.session.member) return w.me;
    return (member && plain(device.get<MemberState>(`member/${member}`)?.name)) || w.colleague;
  };
  return { what, who, consequence, refusal };
}
