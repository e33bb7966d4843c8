/**
 * From visits to an account: one end state for the household, one for each person.
 * The rule of the whole product stands in `endOf`: who is covered, and who stays on somebody's list.
 */
import type { AnswerSource } from '../policy/index.ts';
import { type Context, type FactRecord, isSealed, spotIn } from '../records/index.ts';
import { anyNeedsSomebody, latestOwn } from './ownAnswers.ts';
import {
  answeredFor,
  byPerson,
  isEmptied,
  knownAs,
  stillThere,
  weighed,
  withBase,
  withGuests,
  withOccupants,
  without,
} from './persons.ts';
import type { CoverageState, HouseholdEnd, PersonAccount, PersonAnswer, VoiceKept } from './shapes.ts';
import type { Visited } from './visit.ts';

/** What the policy of the day let settle a question, pinned with each visit. */
export type Settling = {
  settlesPerson: readonly AnswerSource[];
  settlesAway: readonly AnswerSource[];
  settlesVacant: readonly AnswerSource[];
  nextTryHours: number;
};

export type VisitContext = Context &
  Settling & {
    grid?: string;
    building?: string;
    stairwell?: string;
    occupants: readonly string[];
    listed: boolean;
    added: boolean;
    /** Hour of the day in the place's zone. */
    hour?: number;
  };

/** A row before anybody came. */
export function notYetVisited(
  round: string,
  household: string,
  context: Pick<VisitContext, 'grid' | 'building' | 'stairwell' | 'occupants' | 'listed' | 'added'>,
): CoverageState {
  return {
    round,
    household,
    ...spotIn(context),
    end: 'notYet',
    persons: withOccupants([], context.occupants),
    added: context.added,
    listed: context.listed,
    visits: 0,
    visitsByDay: {},
    answersByDay: {},
  };
}

/** The account after one more visit. Visits arrive here in the order in which they took effect. */
export function accountFor(
  before: CoverageState | undefined,
  record: FactRecord<Visited>,
  pinned: Context,
): CoverageState {
  const context = pinned as VisitContext;
  const { body } = record;
  const living = withBase(before ?? notYetVisited(body.round, body.household, context), context.occupants);
  const answers = underOneName(living, body.answers);
  const here = [...living.persons, ...(living.gone ?? [])].map(({ person }) => person);
  const asked = answers.map(({ person }) => person);
  const known = withGuests(living, [...new Set([...(living.guests ?? []), ...without(asked, here)])]);
  const persons = stillThere(known, weigh(known.persons, answers, context, record.effectiveAt));
  const emptied = isEmptied(known, persons);
  const end = emptied ? 'vacant' : endOf(body.outcome, body.vacantBy, weighed({ ...known, persons }), context);
  const next = covered(end) ? undefined : (body.nextTryAt ?? record.effectiveAt + context.nextTryHours * 3_600_000);
  const {
    nextTryAt: _,
    note,
    inContact: _masked,
    emptied: _emptied,
    own: earlier,
    proxy: _before,
    settledOn: settledBefore,
    ...kept
  } = known;
  const own = latestOwn(earlier, body.own);
  const settledOn = covered(end) ? (covered(known.end) && settledBefore) || context.day : undefined;
  return {
    ...kept,
    ...spotIn(known.rehoused?.to ?? context),
    end,
    ...(emptied && { emptied }),
    ...(settledOn !== undefined && { settledOn }),
    found: body.outcome,
    ...(body.vacantBy && { vacantBy: body.vacantBy }),
    persons,
    added: known.added || context.added,
    listed: known.listed || context.listed,
    visits: known.visits + 1,
    visitsByDay: plus(known.visitsByDay, context.day, 1),
    answersByDay: plus(known.answersByDay, context.day, body.answers.length),
    lastVisitAt: record.effectiveAt,
    lastBy: body.askedBy ?? record.by,
    lastChannel: body.channel,
    ...(body.proxy && { proxy: body.proxy }),
    ...attempted(known, record),
    ...(next !== undefined && { nextTryAt: next }),
    ...((body.note ?? note) !== undefined && { note: body.note ?? note }),
    ...(body.voice && { voices: withVoice(known.voices ?? [], record) }),
    ...(own && { own }),
    ...(body.questionnaire !== undefined && { askedVersion: body.questionnaire }),
  };
}

/** A row keeps as many as somebody would still listen to; the others stay in the log. */
const voicesKept = 5;

function withVoice(
  voices: readonly VoiceKept[],
  { id, by, effectiveAt, body: { voice } }: FactRecord<Visited>,
): VoiceKept[] {
  return voice ? [...voices, { record: id, at: effectiveAt, by, voice }].slice(-voicesKept) : [...voices];
}

/** Nobody opened, nobody picked up: each such try stays countable, whatever comes of the next. */
function attempted({ attempts }: CoverageState, { body, effectiveAt }: FactRecord<Visited>) {
  if (body.outcome !== 'nobodyHome' && body.outcome !== 'unreachable') return {};
  const { channel } = body;
  const more = { [channel]: (attempts?.[channel] ?? 0) + 1, lastAt: effectiveAt, lastChannel: channel };
  return { attempts: { ...attempts, ...more } };
}

/**
 * The household's one end state. Covered (accounted or vacant) only when each person is answered for
 * by a source whose word settles it, or the dwelling is known to be empty from one that settles that.
 */
export function endOf(
  outcome: Visited['outcome'],
  vacantBy: AnswerSource | undefined,
  persons: readonly PersonAccount[],
  { settlesVacant }: Pick<Settling, 'settlesVacant'>,
): HouseholdEnd {
  if (outcome === 'vacant') return vacantBy && settlesVacant.includes(vacantBy) ? 'vacant' : 'nobodyHome';
  if (persons.length > 0 && persons.every(answeredFor)) return 'accounted';
  if (persons.length === 0 && outcome === 'met') return 'partly';
  if (outcome === 'unreachable') return 'unreachable';
  if (persons.length > 0 && persons.every(({ state }) => state === 'away')) return 'allAway';
  if (outcome === 'allAway') return 'allAway';
  if (persons.length > 0 && persons.every(({ state }) => state === 'refused')) return 'refused';
  if (persons.some((one) => one.state !== 'notYet')) return outcome === 'refused' ? 'refused' : 'partly';
  return outcome === 'refused' ? 'refused' : outcome === 'nobodyHome' ? 'nobodyHome' : 'partly';
}

export function covered(end: HouseholdEnd): boolean {
  return end === 'accounted' || end === 'vacant';
}

function weigh(
  persons: readonly PersonAccount[],
  answers: readonly PersonAnswer[],
  context: Settling,
  at: number,
): PersonAccount[] {
  const told = new Map(answers.map((answer) => [answer.person, answer]));
  const asked = persons.map((one) => {
    const answer = told.get(one.person);
    told.delete(one.person);
    if (!answer) return one;
    const account = heard(weighOne(answer, context), one, at);
    // Hearsay never overturns what somebody was told first-hand; what nobody had answered, it fills in.
    const hearsay = !account.settled && answeredFor(one) && account.state !== 'refused';
    return hearsay ? withOwn(one, latestOwn(answer.own, one.own)) : withOwn(account, latestOwn(one.own, answer.own));
  });
  return byPerson([
    ...asked,
    ...[...told.values()].map((one) => withOwn(heard(weighOne(one, context), undefined, at), one.own)),
  ]);
}

/** Of whoever is away, or was: when. Of nobody else, so that a row stays as short as it was. */
function heard(account: PersonAccount, before: PersonAccount | undefined, at: number): PersonAccount {
  return account.state === 'away' || before?.heardAt !== undefined ? { ...account, heardAt: at } : account;
}

/** An answer that needs somebody makes the person one who does, and does so until it is answered otherwise. */
function withOwn(account: PersonAccount, own: PersonAccount['own']): PersonAccount {
  if (!own) return account;
  const state = account.state === 'well' && anyNeedsSomebody(own) ? 'needsAttention' : account.state;
  return { ...account, state, own: [...own].sort((a, b) => (a.question < b.question ? -1 : 1)) };
}

/** Of two answers for somebody entered twice, the one for the entry that was kept comes last, and counts. */
function underOneName(known: CoverageState, answers: readonly PersonAnswer[]): PersonAnswer[] {
  const named = answers.map((answer) => ({ ...answer, person: knownAs(known, answer.person) }));
  const own = (at: number) => Number(named[at]?.person === answers[at]?.person);
  return named
    .map((answer, at) => ({ answer, own: own(at) }))
    .sort((a, b) => a.own - b.own)
    .map(({ answer }) => answer);
}

function weighOne(answer: PersonAnswer, context: Settling): PersonAccount {
  const settles = answer.state === 'away' ? context.settlesAway : context.settlesPerson;
  const whereKnown =
    answer.state !== 'away' ||
    (answer.awayAt !== undefined && answer.awayAt !== 'unknown') ||
    (answer.whereabouts !== undefined && (isSealed(answer.whereabouts) || answer.whereabouts !== ''));
  return { ...answer, settled: settles.includes(answer.source) && whereKnown };
}

function plus(counts: { [day: string]: number }, day: string, by: number): { [day: string]: number } {
  return { ...counts, [day]: (counts[day] ?? 0) + by };
}
