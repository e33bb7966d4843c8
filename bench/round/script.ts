/**
 * What happens in one round, door by door, before anybody has a phone in hand: who goes where, when, and what is found
 * there. The same for the same seed.
 */
import { derivedId } from '@fangxian/domain/records';
import type { PersonAnswer, Visited } from '@fangxian/domain/screening';
import { buildingsOfWorker, type Community, type Household, householdsOf } from '../town/plan.ts';
import { type Chance, chanceOf } from './chance.ts';

export type Deed = {
  /** Names the record within the script, for what takes it back later. */
  name: string;
  /** Milliseconds since the round began. */
  at: number;
  kind: string;
  body: unknown;
  voids?: string;
  corrects?: string;
};

export type Script = {
  /** By worker, each in the order of the day. */
  workers: readonly (readonly Deed[])[];
  /** What the desk does once the doors are done: calls, and mistakes taken back. */
  desk: readonly Deed[];
};

/** How often, in a hundred doors. Absences, refusals, newcomers, mistakes: more of each than in a good week. */
const findings = {
  well: 60,
  fever: 3,
  oneAway: 5,
  oneRefuses: 2,
  nobodyHome: 10,
  refused: 3,
  vacant: 3,
  vacantByHearsay: 1,
  hearsay: 2,
  newcomer: 3,
  newcomerUnasked: 1,
  newHousehold: 1,
  corrected: 2,
  takenBack: 2,
  takenBackAndAgain: 1,
  takenBackByMistake: 1,
  neverReached: 3,
};
const secondVisitShare = 0.05;
const minute = 60_000;
/** How long the doors take at most. The desk comes afterwards. */
export const longest = 5 * 60 * minute;

export function scriptOf(community: Community, round: string, seed: number): Script {
  const households = Map.groupBy(householdsOf(community), ({ building }) => building);
  const workers = Array.from({ length: community.workers }, (_, nth) => {
    const day = dayOf(round, chanceOf(seed * 1000 + nth), `w${nth}`);
    const { own, shared } = buildingsOfWorker(community, nth);
    const theirs = (shared ? households.get(shared) : undefined) ?? [];
    const double = theirs.filter(() => day.chance.next() < secondVisitShare * 2);
    // Some of the next worker's doors before they get there, some long after they left.
    for (const one of double.filter((_, i) => i % 2 === 0)) day.secondWord(one);
    for (const building of own) for (const one of households.get(building) ?? []) day.door(one);
    day.tryAgain();
    for (const one of double.filter((_, i) => i % 2 === 1)) day.secondWord(one);
    return day.deeds();
  });
  return { workers, desk: deskOf(round, workers, chanceOf(seed * 1000 + 999)) };
}

function dayOf(round: string, chance: Chance, who: string) {
  const made: Deed[] = [];
  const closed: Household[] = [];
  let at = chance.below(10 * minute);
  const later = () => {
    at += 8_000 + chance.below(20_000);
    return at;
  };
  const add = (kind: string, body: unknown, more: Partial<Deed> = {}): string => {
    const name = `${who}.${made.length}`;
    made.push({ name, at: later(), kind, body, ...more });
    return name;
  };
  const visit = (body: Visited, more: Partial<Deed> = {}) => add('screening.visited', body, more);
  const takeBack = (voids: string) => add('records.voided', { reason: 'undone' }, { voids });
  const told = (one: Household, answers: readonly PersonAnswer[], outcome: Visited['outcome'] = 'met') =>
    visited(round, one, outcome, answers);
  const someoneNew = (one: Household) => {
    const person = derivedId('bench', 'newcomer', one.household);
    add('residents.personListed', { household: one.household, person, name: `新${chance.below(1000)}` });
    return person;
  };

  const finds: { readonly [finding in keyof typeof findings]: (one: Household) => void } = {
    well: (one) => void visit(told(one, allWell(one))),
    fever: (one) =>
      void visit(told(one, withFirst(one, { state: 'needsAttention', reasons: ['fever'], temperature: 37.8 }))),
    oneAway: (one) =>
      void visit(told(one, withFirst(one, { state: 'away', awayAt: chance.pick(['city', 'elsewhere', 'unknown']) }))),
    oneRefuses: (one) => void visit(told(one, withFirst(one, { state: 'refused' }))),
    nobodyHome: (one) => {
      visit(told(one, [], 'nobodyHome'));
      closed.push(one);
    },
    refused: (one) => void visit(told(one, [], 'refused')),
    vacant: (one) => void visit({ ...told(one, [], 'vacant'), vacantBy: chance.pick(['door', 'property']) }),
    vacantByHearsay: (one) => void visit({ ...told(one, [], 'vacant'), vacantBy: 'neighbour' }),
    hearsay: (one) => void visit(told(one, allWell(one, 'neighbour'))),
    newcomer: (one) => {
      const person = someoneNew(one);
      visit(told(one, allWell({ ...one, persons: [...one.persons, person] })));
    },
    newcomerUnasked: (one) => {
      visit(told(one, allWell(one)));
      someoneNew(one);
    },
    newHousehold: (one) => {
      visit(told(one, allWell(one)));
      const found = householdBeside(one);
      add('residents.householdListed', listing(found));
      if (chance.next() < 0.8) visit(told(found, allWell(found)));
    },
    corrected: (one) => {
      const first = visit(told(one, allWell(one)));
      const second = visit(told(one, withFirst(one, { state: 'refused' })), { corrects: first });
      if (chance.next() < 0.3) visit(told(one, allWell(one)), { corrects: second });
    },
    takenBack: (one) => void takeBack(visit(told(one, allWell(one)))),
    takenBackAndAgain: (one) => {
      takeBack(visit(told(one, [], 'refused')));
      visit(told(one, allWell(one)));
    },
    takenBackByMistake: (one) => void takeBack(takeBack(visit(told(one, allWell(one))))),
    neverReached: () => undefined,
  };

  return {
    chance,
    door: (one: Household) => finds[chance.weighed(findings)](one),
    secondWord: (one: Household) =>
      void visit(chance.next() < 0.5 ? told(one, allWell(one)) : told(one, [], 'nobodyHome')),
    /** Doors where nobody was home: most answer in the evening. */
    tryAgain() {
      for (const one of closed.splice(0)) {
        if (chance.next() < 0.6) visit(told(one, allWell(one)));
        else if (chance.next() < 0.5) visit(told(one, [], 'nobodyHome'));
      }
    },
    deeds(): readonly Deed[] {
      if (at > longest) throw new Error(`a day of ${Math.round(at / minute)} minutes is too long`);
      return made;
    },
  };
}

/** The desk telephones where doors stayed shut, and takes back a few visits that were somebody's mistake. */
function deskOf(round: string, workers: readonly (readonly Deed[])[], chance: Chance): readonly Deed[] {
  const visits = workers.flat().filter(({ kind }) => kind === 'screening.visited');
  const shut = visits.filter(({ body }) => (body as Visited).outcome === 'nobodyHome' && chance.next() < 0.15);
  const mistaken = visits.filter(() => chance.next() < 0.004);
  const at = (nth: number) => longest + nth * 20_000;
  const calls = shut.map(({ name, body }, i) => {
    const { household } = body as Visited;
    const call = { round, household, outcome: 'unreachable', channel: 'phone', answers: [] };
    return { name: `desk.call.${name}`, at: at(i), kind: 'screening.visited', body: call };
  });
  const back = mistaken.map(({ name }, i) => {
    const body = { reason: 'mistake' };
    return { name: `desk.void.${name}`, at: at(shut.length + i), kind: 'records.voided', body, voids: name };
  });
  return [...calls, ...back];
}

function visited(
  round: string,
  { household }: Household,
  outcome: Visited['outcome'],
  answers: readonly PersonAnswer[],
): Visited {
  return { round, household, outcome, channel: 'door', answers: [...answers] };
}

function allWell({ persons }: Household, source: PersonAnswer['source'] = 'door'): PersonAnswer[] {
  return persons.map((person) => ({ person, state: 'well', source }));
}

function withFirst(one: Household, said: Partial<PersonAnswer>): PersonAnswer[] {
  return allWell(one).map((answer, i) => (i === 0 ? { ...answer, ...said } : answer));
}

/** A family behind a door that the roster shows once. */
function householdBeside(one: Household): Household {
  const household = derivedId('bench', 'beside', one.household);
  return { ...one, household, persons: [0, 1].map((nth) => derivedId(household, String(nth))) };
}

function listing({ household, building, stairwell, storey, number, persons }: Household) {
  return {
    household,
    building,
    stairwell,
    door: { label: `${storey}${String(number).padStart(2, '0')}-2`, storey, number },
    dwellingState: 'rented',
    persons: persons.map((person, i) => ({ person, name: `样${i}` })),
    source: 'door',
  };
}
