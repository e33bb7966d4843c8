/**
 * What goes along with those who are handed over: their lines and readings, who depends on them, what they asked for,
 * what they object to. What was added to this after the first cases had been sent is absent in those, and nothing else.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Day, Evidence } from '../records/index.ts';
import { type CheckDayState, Reading } from './checks.ts';
import { boards } from './phase.ts';
import {
  Breach,
  CareBefore,
  CaseNeed,
  CasePerson,
  CasePlan,
  type CaseState,
  Dependant,
  type Move,
  Objection,
  PaperMoved,
} from './shapes.ts';

/** Boards stay at the old door. */
export const Carried = Type.Object({
  plan: CasePlan,
  policy: Type.Integer(),
  lines: Type.Array(CasePerson),
  papers: Type.Array(PaperMoved),
  dependants: Type.Array(Dependant),
  closedAlarms: Type.Array(Type.Unknown()),
  dependantsAsked: Type.Optional(Evidence),
  needs: Type.Optional(Type.Array(CaseNeed)),
  objections: Type.Optional(Type.Array(Objection)),
  breaches: Type.Optional(Type.Array(Breach)),
  linksWithdrawn: Type.Optional(Type.Array(Evidence)),
  before: Type.Optional(Type.Array(CareBefore)),
  days: Type.Optional(Type.Array(Type.Object({ day: Day, readings: Type.Array(Reading) }))),
});
export type Carried = Static<typeof Carried>;

/** Longer than any observation with its extension. */
const daysBack = 75;
const dayMs = 86_400_000;

/** The civil days up to an instant, in whatever zone: those of a place lie among them. */
export function daysBefore(at: number): readonly string[] {
  return Array.from({ length: daysBack + 2 }, (_, i) =>
    new Date(at - (daysBack - i) * dayMs).toISOString().slice(0, 10),
  );
}

/** @returns undefined where there is no case */
export function carriedFrom(
  state: CaseState,
  going: readonly CasePerson[],
  days: readonly CheckDayState[],
  log: string,
): Carried | undefined {
  const { opened, persons, papers, dependants, closedAlarms } = state;
  if (!opened) return undefined;
  const ids = going.flatMap(({ person, was = [] }) => [person, ...was]);
  const { team, watch = [], handOvers = [], before = [] } = state;
  const here = team.length + watch.length + handOvers.length > 0 ? [{ log, team, watch, handOvers }] : [];
  return {
    ...{ plan: opened.plan, policy: opened.policy, closedAlarms },
    lines: persons.filter((line) => going.includes(line)),
    // What was signed is a file of this log; whoever sees the folder there asks for it here.
    papers: papers
      .filter(({ paper }) => !boards.includes(paper))
      .map((one) => (one.pictures ? { ...one, log: one.log ?? log } : one)),
    // What this community's office above took on is not what the next one's did.
    dependants: dependants
      .filter(({ ended }) => !ended)
      .map(({ escalated: _e, office: _o, givenBack: _g, ...one }) => one),
    ...(state.dependantsAsked && { dependantsAsked: state.dependantsAsked }),
    ...{ needs: state.needs, objections: state.objections },
    breaches: state.breaches.filter(({ person }) => person === undefined || ids.includes(person)),
    ...(state.linksWithdrawn && { linksWithdrawn: state.linksWithdrawn }),
    before: [...here, ...before],
    days: days.flatMap(({ day, readings }) => {
      const theirs = readings.filter(({ person }) => ids.includes(person));
      return theirs.length > 0 ? [{ day, readings: theirs }] : [];
    }),
  };
}

/** The folder with those who came, and with what came along; whatever was recorded here meanwhile stands. */
export function takenIn(known: CaseState, coming: Carried, persons: readonly string[], moved: Move): CaseState {
  const cameAs = new Map(coming.lines.map((line) => [line.person, line]));
  const here = known.persons.map((line) => {
    if (!persons.includes(line.person)) return line;
    const came = cameAs.get(line.person);
    return { ...(came ? goneOn(line, came) : line), moves: [...(line.moves ?? []), moved] };
  });
  const lines = coming.lines
    .filter(({ person }) => !here.some((line) => line.person === person))
    .map((line): CasePerson => {
      const { livesAt: __, ...came } = line;
      return { ...came, cameFrom: moved.other, moves: [moved] };
    });
  const { at, by, day, heard } = moved;
  const asked = known.dependantsAsked ?? coming.dependantsAsked;
  const withdrawn = both(
    known.linksWithdrawn ?? [],
    coming.linksWithdrawn ?? [],
    ({ at: when, by: who }) => `${when} ${who}`,
  );
  const before = [...(coming.before ?? []), ...(known.before ?? [])];
  // Behind whichever door they are taken in: where the folder stood before says nothing of it.
  const { followed: _, ...rest } = known;
  return {
    ...rest,
    opened: known.opened ?? { at, by, day, ...(heard && { heard }), policy: coming.policy, plan: coming.plan },
    persons: [...here, ...lines],
    papers: both(known.papers, coming.papers, ({ record }) => record),
    dependants: both(known.dependants, coming.dependants, ({ dependant }) => dependant).map((one) => {
      const came = coming.dependants.find(({ dependant }) => dependant === one.dependant);
      return came ? { ...one, carers: both(one.carers, came.carers, ({ carer }) => carer) } : one;
    }),
    needs: both(known.needs, coming.needs ?? [], ({ need }) => need),
    objections: both(known.objections, coming.objections ?? [], ({ objection }) => objection),
    breaches: both(known.breaches, coming.breaches ?? [], ({ breach }) => breach),
    closedAlarms: both(
      known.closedAlarms,
      coming.closedAlarms as CaseState['closedAlarms'],
      ({ alarm, at: when }) => `${alarm} ${when}`,
    ),
    ...(asked && { dependantsAsked: asked }),
    ...(withdrawn.length > 0 && { linksWithdrawn: withdrawn }),
    ...(before.length > 0 && { before }),
  };
}

/** What was recorded elsewhere of somebody who had been here before: nothing of either is lost. */
function goneOn(line: CasePerson, came: CasePerson): CasePerson {
  const begun = line.begun ?? came.begun;
  return {
    ...line,
    changes: both(line.changes, came.changes, ({ change }) => change),
    differing: both(line.differing, came.differing, ({ at, by }) => `${at} ${by}`),
    checked: [...new Set([...line.checked, ...came.checked])].sort(),
    ...((line.otherwise ?? came.otherwise) && {
      otherwise: [...new Set([...(line.otherwise ?? []), ...(came.otherwise ?? [])])].sort(),
    }),
    fevers: both(line.fevers, came.fevers, ({ at, slot }) => `${at} ${slot}`),
    referrals: both(line.referrals, came.referrals, ({ referral }) => referral),
    ...(begun && { begun }),
  };
}

type Kept = { readonly at: number; readonly met?: unknown; readonly answer?: unknown; readonly outcome?: unknown };

/** Each once, in order of time; of two words on one thing the one that has its answer. */
function both<One extends Kept>(here: readonly One[], there: readonly One[], idOf: (one: One) => string): One[] {
  const found = new Map(there.map((one) => [idOf(one), one]));
  for (const one of here) {
    const came = found.get(idOf(one));
    found.set(idOf(one), came && isAnswered(came) && !isAnswered(one) ? came : one);
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

function isAnswered({ met, answer, outcome }: Kept): boolean {
  return met !== undefined || answer !== undefined || outcome !== undefined;
}

/** A day with what was measured elsewhere, told as from there, so that it is counted once. */
export function withReadings(
  state: CheckDayState,
  told: readonly Static<typeof Reading>[],
  from: string,
): CheckDayState {
  const key = ({ person, at, by }: Static<typeof Reading>) => `${person} ${at} ${by}`;
  const here = new Set(state.readings.map(key));
  const came = told.filter((one) => !here.has(key(one))).map((one) => ({ ...one, from: one.from ?? from }));
  return { ...state, readings: [...state.readings, ...came].sort((a, b) => a.at - b.at) };
}
