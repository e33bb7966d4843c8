/**
 * A day in a few lines, for the chat group of an office: numbers with what they are out of. No names, no doors,
 * and nothing of health: who needs attention is told to those on duty, not to a group.
 */
import type { SummaryTold } from '@fangxian/domain/exchange';
import {
  defineWords,
  formatDate,
  formatDay,
  formatMoment,
  formatTime,
  type Language,
  wordsIn,
} from '../words/index.ts';

const words = defineWords({
  zh: {
    heading: '【{place}】{day}排查日报（{round}）',
    today: '今日排查 {visits} 户次、{persons} 人次，去重 {households} 户。',
    staff: '出动 {n} 人次。',
    standing: '共 {of} 户：已核清 {settled} 户，访过未核清 {tried} 户，未访 {notYet} 户。',
    added: '{of} 户里有 {n} 户是之后新增的。',
    soFar: '本轮累计 {visits} 户次、{persons} 人次。',
    left: '还没核清：{places}。',
    place: '{place} {left}/{of} 户',
    more: '另有 {n} 处没核完，共 {of} 处。',
    comma: '，',
    noGrid: '未分网格',
    quiet: '{of} 部手机里有 {n} 部在{since}以后没联网，它们的走访还没算进来。',
    waiting: '{of} 部手机里有 {n} 部还有 {records} 条没送到。',
    asOf: '截至{time}',
  },
  en: {
    heading: '{place}: screening on {day} ({round})',
    today:
      'Today: {visits} household {visits:visit|visits}, {persons} {persons:person|persons} asked, {households} different {households:household|households}.',
    staff: '{n} staff out.',
    standing: '{settled} settled, {tried} tried, {notYet} not reached, of {of} {of:household|households}.',
    added: '{n} of the {of} were added since the round began.',
    soFar: 'This round so far: {visits} household {visits:visit|visits}, {persons} {persons:person|persons} asked.',
    left: 'Not settled yet: {places}.',
    place: '{place} {left} of {of}',
    more: '{n} more {n:place|places} of {of} {n:is|are} not finished.',
    comma: ', ',
    noGrid: 'in no grid',
    quiet:
      '{n} of {of} {of:phone|phones} {n:has|have} not been in touch since {since}; their visits are not in these figures.',
    waiting: '{n} of {of} {of:phone|phones} still {n:holds|hold} {records} {records:record|records}.',
    asOf: 'As of {time}',
  },
});

/** More places than this are no text any more, but a table. */
const mostPlaces = 20;

export function groupText(told: SummaryTold, language: Language): string {
  const w = wordsIn(words, language);
  const { self, rows, unsent, at } = told;
  const { day, soFar } = self;
  const places = rows.filter(({ households }) => households > 0);
  const open = places.filter(({ settled, households }) => settled < households);
  const listed = open
    .slice(0, mostPlaces)
    .map(({ name, settled, households }) =>
      w.place({ place: name || w.noGrid, left: households - settled, of: households }),
    );
  const lines = [
    w.heading({ place: self.name, day: formatDay(told.day, language), round: told.roundName }),
    w.today({ visits: day.householdVisits, persons: day.personVisits, households: day.households }),
    (day.staffTimes ?? 0) > 0 && w.staff({ n: day.staffTimes ?? 0 }),
    w.standing({ settled: self.settled, tried: self.tried, notYet: self.notYet, of: self.households }),
    self.added > 0 && w.added({ n: self.added, of: self.households }),
    w.soFar({ visits: soFar.householdVisits, persons: soFar.personVisits }),
    places.length > 1 && open.length > 0 && w.left({ places: listed.join(w.comma) }),
    open.length > listed.length && w.more({ n: open.length - listed.length, of: places.length }),
    unsent.quiet > 0 && w.quiet({ ...counted(unsent), since: formatMoment(unsent.since ?? at, at, language) }),
    unsent.waiting > 0 && w.waiting({ n: unsent.waiting, of: unsent.devices, records: unsent.records }),
    w.asOf({ time: `${formatDate(at, language)} ${formatTime(at, language)}` }),
  ];
  return lines.filter(Boolean).join('\n');
}

function counted({ quiet, devices }: SummaryTold['unsent']): { n: number; of: number } {
  return { n: quiet, of: devices };
}
