/**
 * Alarms: what somebody must answer for. Each has an owner and a moment from which it stands, and ends with the
 * fact that was missing or with a reason, never by itself. They follow from the folder and the time, so that
 * every face, offline too, shows the same ones.
 */
import type { Role } from '../access/index.ts';
import type { AlarmCode, CheckSlot } from '../policy/index.ts';
import { civilDay } from '../records/index.ts';
import { owedPapers } from './afterEnd.ts';
import { currentTerm, inCare, isAway, isGap, missingFor, phaseOf } from './phase.ts';
import type { CasePerson, CasePlan, CaseState } from './shapes.ts';
import { type Slot, slotsOf } from './slots.ts';
import { dueAt } from './term.ts';

const hourMs = 3_600_000;

export type Alarm = {
  /** The same on every device: what it is about, and of when. */
  readonly id: string;
  readonly alarm: AlarmCode;
  readonly person?: string;
  /** Instant (ms) from which it stands. */
  readonly since: number;
  readonly owner: Role;
};

/**
 * Closed by no reason: a gap in care ends with care, or with an office that takes it on; and whoever was taken to a
 * doctor is asked at home by nobody until it is known what came of it.
 */
export const onlyDeedsEnd: readonly AlarmCode[] = ['noCarer', 'referralUnanswered'];

/** What stands open at `now`, oldest first. */
export function alarmsOf(state: CaseState, now: number): readonly Alarm[] {
  return lookAhead(state, now).filter(({ since }) => since <= now);
}

/** When the next alarm of this folder begins to stand, or has begun; undefined when nothing can. */
export function nextAlarmAt(state: CaseState): number | undefined {
  return lookAhead(state, 0)[0]?.since;
}

type Found = Omit<Alarm, 'owner'>;

/** What stands or will stand, each person's missed checks up to `now` and the next one after it. */
function lookAhead(state: CaseState, now: number): readonly Alarm[] {
  const { opened, closedAlarms } = state;
  if (!opened) return [];
  const closed = new Set(closedAlarms.map(({ alarm }) => alarm));
  const found: Found[] = [
    ...(state.persons.some(inCare) ? unprepared(state, opened) : []),
    ...state.persons.flatMap((person) => ofPerson(state, person, opened.plan, now, closed)),
    ...state.breaches.map(({ breach, person, at }) => ({
      id: `breach:${breach}`,
      alarm: 'breach' as const,
      ...(person && { person }),
      since: at,
    })),
    ...waiting('needUnanswered', state.needs, ({ need }) => need, opened.plan.needHours),
    ...waiting('objectionUnanswered', state.objections, ({ objection }) => objection, opened.plan.objectionHours),
    ...afterEnd(state, opened.plan),
  ];
  return found
    .filter(({ id }) => !closed.has(id))
    .map((one) => ({ ...one, owner: ownerOf(one.alarm, opened.plan) }))
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}

function ownerOf(alarm: AlarmCode, { owners }: CasePlan): Role {
  return owners.find((one) => one.alarm === alarm)?.owner ?? 'communitySecretary';
}

/** What should be done in the first hours. */
function unprepared(state: CaseState, { at, plan }: NonNullable<CaseState['opened']>): Found[] {
  const found = missingFor(state).map((missing): Found => {
    if (missing.what === 'paper') {
      return { id: `letterNotServed:${missing.paper}`, alarm: 'letterNotServed', since: at + plan.serveHours * hourMs };
    }
    if (missing.what === 'seat') {
      return { id: `teamIncomplete:${missing.seat}`, alarm: 'teamIncomplete', since: at + plan.serveHours * hourMs };
    }
    const dependant = missing.what === 'carer' ? missing.dependant : 'question';
    return { id: `noCarer:${dependant}`, alarm: 'noCarer', since: gapSince(state, dependant, at, plan) };
  });
  return [...found, ...overburdened(state, plan)];
}

/** What somebody asked for and got no answer to, so many hours later. */
function waiting<One extends { at: number; met?: unknown; answer?: unknown }>(
  alarm: 'needUnanswered' | 'objectionUnanswered',
  asked: readonly One[],
  idOf: (one: One) => string,
  hours: number,
): Found[] {
  return asked
    .filter(({ met, answer }) => met === undefined && answer === undefined)
    .map((one) => ({ id: `${alarm}:${idOf(one)}`, alarm, since: one.at + hours * hourMs }));
}

/** Folders opened before these hours were in a policy go on without. */
function afterEnd(state: CaseState, { noticeHours }: CasePlan): Found[] {
  if (noticeHours === undefined) return [];
  return owedPapers(state).map(({ id, alarm, since }) => ({ id, alarm, since: since + noticeHours * hourMs }));
}

/** A carer who withdrew, or an office that cannot any longer, leaves a gap at once; until one is named there are some hours. */
function gapSince({ dependants }: CaseState, id: string, openedAt: number, { carerHours }: CasePlan): number {
  const dependant = dependants.find((one) => one.dependant === id);
  const withdrawn = (dependant?.carers ?? []).flatMap((carer) => carer.withdrawn?.at ?? []);
  if (dependant?.givenBack) withdrawn.push(dependant.givenBack.at);
  return withdrawn.length > 0 ? Math.max(...withdrawn) : (dependant?.at ?? openedAt) + carerHours * hourMs;
}

/** One name on many dependants: on paper everybody is cared for. */
function overburdened({ dependants, persons }: CaseState, { dependantsPerCarer }: CasePlan): Found[] {
  const held = new Map<string, { count: number; at: number }>();
  for (const dependant of dependants.filter((one) => !one.ended && !isGap(one, persons))) {
    for (const { carer, caresFor, withdrawn, at } of dependant.carers) {
      if (withdrawn) continue;
      const known = held.get(carer);
      held.set(carer, { count: (known?.count ?? caresFor) + 1, at: Math.max(known?.at ?? 0, at) });
    }
  }
  return [...held]
    .filter(([, { count }]) => count > dependantsPerCarer)
    .map(([carer, { at }]) => ({ id: `manyDependants:${carer}`, alarm: 'manyDependants', since: at }));
}

function ofPerson(
  state: CaseState,
  person: CasePerson,
  plan: CasePlan,
  now: number,
  closed: ReadonlySet<string>,
): Found[] {
  const { person: id } = person;
  const fevers = person.fevers
    .filter(({ at }) => !person.referrals.some((referral) => referral.at >= at && wasTaken(referral)))
    .map(({ at }): Found => ({ id: `fever:${id}:${at}`, alarm: 'fever', person: id, since: at }));
  if (phaseOf(state, person) === 'void') return [];
  if (!inCare(person)) return fevers;
  const over = dueAt(currentTerm(person)) + plan.releaseHours * hourMs;
  const late: Found = { id: `notReleased:${id}`, alarm: 'notReleased', person: id, since: over };
  return [...fevers, ...unanswered(person, plan), ...missed(person, plan, now, closed), late];
}

/** Who would not go was seen by no doctor: the fever stands until somebody deals with it. */
function wasTaken({ outcome }: CasePerson['referrals'][number]): boolean {
  return outcome?.result !== 'wouldNotGo';
}

/** On the way to a doctor nobody is asked at home; so it must not be forgotten that they are. */
function unanswered({ person, referrals }: CasePerson, { referralHours, needHours }: CasePlan): Found[] {
  // A folder opened before these hours were in a policy goes by those for a need.
  const hours = referralHours ?? needHours;
  return referrals
    .filter(({ outcome }) => outcome === undefined)
    .map(({ referral, at }) => ({
      ...{ id: `referralUnanswered:${referral}`, alarm: 'referralUnanswered' as const, person },
      since: at + hours * hourMs,
    }));
}

/** Checks nobody made, up to `now` and the first after it. Whoever is at a doctor's is not asked at home. */
function missed(person: CasePerson, plan: CasePlan, now: number, closed: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const done = new Set(person.checked);
  for (const { day, slot, from, until } of slotsAfter(plan, person.at, done)) {
    const id = `checkMissed:${person.person}:${day}:${slot}`;
    if (closed.has(id) || wasAway(person, from, until)) continue;
    // Somebody still away is expected again when they come home.
    if (until > now && isAway(person)) break;
    found.push({ id, alarm: 'checkMissed', person: person.person, since: until });
    if (until > now) break;
  }
  return found;
}

function wasAway({ referrals, moves = [] }: CasePerson, from: number, until: number): boolean {
  const atDoctor = referrals.some(({ at, outcome }) => at < until && (outcome === undefined || outcome.at > from));
  // In another community's hands, until they came back.
  const elsewhere = moves.some(({ way, at }, i) => way === 'out' && at < until && (moves[i + 1]?.at ?? until) > from);
  return atDoctor || elsewhere;
}

/**
 * The times at which somebody is to be asked, one after the other, from the first that ends after `at`, without those
 * at which somebody did.
 */
function* slotsAfter(plan: CasePlan, at: number, done: ReadonlySet<string>): Generator<Slot> {
  if (plan.checks.length === 0) return;
  const on = slotsOf(plan);
  for (let day = civilDay(at, plan.zone), count = 0; count < 400; day = on(day).next, count++) {
    for (const slot of on(day).slots) if (slot.until > at && !done.has(slot.key)) yield slot;
  }
}

/** The check that a word at this hour is: the last one that has begun, though it may be late; before the first, the first. */
export function slotAt(checks: CasePlan['checks'], hour: number): CheckSlot {
  return ([...checks].reverse().find(({ from }) => from <= hour) ?? checks[0])?.slot ?? 'morning';
}
