/**
 * From visits to an account: one end state for the household, one for each person.
 * The rule of the whole product stands in `endOf`: who is covered, and who stays on somebody's list.
 */
import type { AnswerSource } from '../policy/index.ts';
import { type Context, type FactRecord, isSealed } from '../records/index.ts';
import type { CoverageState, HouseholdEnd, PersonAccount, PersonAnswer } from './shapes.ts';
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
    ...standing(context),
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
  const known = before ?? notYetVisited(body.round, body.household, context);
  const persons = weigh(withOccupants(known.persons, context.occupants), body.answers, context);
  const end = endOf(body.outcome, body.vacantBy, persons, context);
  const next = covered(end) ? undefined : (body.nextTryAt ?? record.effectiveAt + context.nextTryHours * 3_600_000);
  const { nextTryAt: _, note, inContact: _masked, settledOn: settledBefore, ...kept } = known;
  const settledOn = covered(end) ? (covered(known.end) && settledBefore) || context.day : undefined;
  return {
    ...kept,
    ...standing(context),
    end,
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
    lastBy: record.by,
    lastChannel: body.channel,
    ...(next !== undefined && { nextTryAt: next }),
    ...((body.note ?? note) !== undefined && { note: body.note ?? note }),
  };
}

/**
 * Somebody belongs to the household. Not asked yet, they open again what was closed, to be tried at
 * any time; and they do so whether the word of them came before the visit or after it.
 */
export function withSomebodyNew(state: CoverageState, person: string): CoverageState {
  const persons = withOccupants(state.persons, [person]);
  const theirs = persons.find((one) => one.person === person);
  if (theirs?.state !== 'notYet' || state.found === undefined) return { ...state, persons };
  const { nextTryAt: _, ...kept } = state;
  const end = state.end === 'vacant' ? 'partly' : endOf(state.found, state.vacantBy, persons, { settlesVacant: [] });
  return { ...kept, persons, end };
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

/** Whether this person need not be asked again in this round. */
export function answeredFor(person: PersonAccount): boolean {
  return person.settled && (person.state === 'well' || person.state === 'needsAttention' || person.state === 'away');
}

function weigh(
  persons: readonly PersonAccount[],
  answers: readonly PersonAnswer[],
  context: Settling,
): PersonAccount[] {
  const told = new Map(answers.map((answer) => [answer.person, answer]));
  const asked = persons.map((one) => {
    const answer = told.get(one.person);
    told.delete(one.person);
    if (!answer) return one;
    const account = weighOne(answer, context);
    // Hearsay never overturns what somebody was told first-hand.
    return !account.settled && answeredFor(one) && account.state !== 'refused' ? one : account;
  });
  return byPerson([...asked, ...[...told.values()].map((answer) => weighOne(answer, context))]);
}

function weighOne(answer: PersonAnswer, context: Settling): PersonAccount {
  const settles = answer.state === 'away' ? context.settlesAway : context.settlesPerson;
  const whereKnown =
    answer.state !== 'away' ||
    (answer.awayAt !== undefined && answer.awayAt !== 'unknown') ||
    (answer.whereabouts !== undefined && (isSealed(answer.whereabouts) || answer.whereabouts !== ''));
  return { ...answer, settled: settles.includes(answer.source) && whereKnown };
}

function withOccupants(persons: readonly PersonAccount[], occupants: readonly string[]): PersonAccount[] {
  const known = new Set(persons.map(({ person }) => person));
  return byPerson([...persons, ...occupants.filter((person) => !known.has(person)).map(unasked)]);
}

/** In one order, whichever word arrived first. */
function byPerson(persons: PersonAccount[]): PersonAccount[] {
  return persons.sort((a, b) => (a.person < b.person ? -1 : 1));
}

function unasked(person: string): PersonAccount {
  return { person, state: 'notYet', settled: false };
}

function standing({ grid, building, stairwell }: Pick<VisitContext, 'grid' | 'building' | 'stairwell'>) {
  return { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
}

function plus(counts: { [day: string]: number }, day: string, by: number): { [day: string]: number } {
  return { ...counts, [day]: (counts[day] ?? 0) + by };
}
