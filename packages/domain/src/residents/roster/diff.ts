/**
 * What a roster says beyond what the registers hold, as the fewest records that make it so.
 * What a file leaves blank erases nothing, and whoever it does not name stays.
 */

import type { ProblemCode } from '../../problems/index.ts';
import { derivedId } from '../../records/index.ts';
import type { HouseholdState } from '../shapes.ts';
import { changedHousehold, changedPerson, type PersonChange } from './changes.ts';
import { diffBuildings } from './diffBuildings.ts';
import { type KnownRoster, matchBuildings, matchHouseholds, personFinder } from './known.ts';
import type { RosterContent, RosterHousehold, RosterPerson, RosterQuestion, RosterRecord } from './shapes.ts';

export type { KnownRoster } from './known.ts';

export type Tally = { new: number; changed: number; same: number };
export type RosterDiff = {
  /** In an order in which each finds what it refers to. */
  readonly records: readonly RosterRecord[];
  /** All questions of the file and of the comparison, about the ids that the registers know. */
  readonly questions: readonly RosterQuestion[];
  readonly households: Tally;
  readonly persons: Tally;
  /** The id in the registers of each household and person of the file, by the id that reading it gave. */
  readonly ids: ReadonlyMap<string, string>;
};

/** As many persons as one record lists; whoever lives in a larger hostel follows one by one. */
const together = 60;

export function diffRoster(known: KnownRoster, read: RosterContent): RosterDiff {
  const sameBuilding = matchBuildings(known, read.buildings);
  const buildings = read.buildings.map((one) => ({ ...one, building: sameBuilding.get(one.building) ?? one.building }));
  const told = read.households.map((one) => ({ ...one, building: sameBuilding.get(one.building) ?? one.building }));
  const ids = matchHouseholds(known, told);
  const find = personFinder(known);
  const renamed = new Map<string, string>();
  const raised: RosterQuestion[] = [];
  const tallies = { households: { new: 0, changed: 0, same: 0 }, persons: { new: 0, changed: 0, same: 0 } };
  const records: RosterRecord[] = [
    ...read.grids
      .filter(({ grid, name }) => known.grids.get(grid)?.name !== name)
      .map((body) => ({ kind: 'places.gridDrawn', body })),
    ...diffBuildings(known.buildings, buildings),
  ];

  for (const household of told) {
    const id = ids.get(household) ?? household.household;
    renamed.set(household.household, id);
    const ask = (code: ProblemCode, person?: string) => {
      const spot = read.spots.get(household.household) ?? { sheet: '', row: 1 };
      const question = derivedId(id, 'question', code, person ?? '');
      raised.push({ question, code, ...spot, household: id, ...(person ? { person } : {}), blocking: false });
    };
    const named = household.persons.map((person): RosterPerson => {
      const personId = keptEntry(known, find(person, id));
      renamed.set(person.person, personId);
      return { ...person, person: personId };
    });
    // A list that an office made earlier brings nobody back who has left since: somebody is asked.
    const persons = distinct(named).filter(({ person }) => known.persons.get(person)?.left === undefined);
    for (const { person } of named) if (known.persons.get(person)?.left) ask('roster.hasLeft', person);
    const head = household.head ? renamed.get(household.head) : undefined;
    const { head: _, ...rest } = household;
    const whole: RosterHousehold = {
      ...rest,
      household: id,
      persons,
      ...(persons.length < named.length && persons.length === 0 && { dwellingState: 'unknown' as const }),
      ...(persons.some(({ person }) => person === head) && head !== undefined && { head }),
    };
    const state = known.households.get(id);
    const changes = persons.map((person) => changedPerson(known.persons.get(person.person), id, person));
    for (const [index, { change, questions }] of changes.entries()) {
      tallies.persons[change] += 1;
      for (const code of questions) ask(code, persons[index]?.person);
    }
    const wrote = state ? changeKnown(known, state, whole, changes, ask) : listNew(known, whole);
    tallies.households[state ? (wrote.length ? 'changed' : 'same') : 'new'] += 1;
    records.push(...wrote);
  }
  const questions = read.questions.map((question) => renamedQuestion(question, renamed));
  return { records, questions: [...questions, ...raised], ...tallies, ids: renamed };
}

function listNew(known: KnownRoster, household: RosterHousehold): RosterRecord[] {
  const elsewhere = household.persons.filter(({ person }) => known.persons.has(person));
  const persons = household.persons.filter(({ person }) => !known.persons.has(person));
  return [
    { kind: 'residents.householdListed', body: { ...household, persons: persons.slice(0, together) } },
    ...persons.slice(together).map((person) => listPerson(household.household, person)),
    ...elsewhere.flatMap((person) => takeIn(known, household.household, person)),
  ];
}

/** Somebody new is listed; somebody known moves here, as the one person they are. */
function takeIn(known: KnownRoster, household: string, person: RosterPerson): RosterRecord[] {
  const state = known.persons.get(person.person);
  if (!state) return [listPerson(household, person)];
  const { body } = changedPerson(state, household, person);
  const changed = Object.keys(body).length > 2 ? [{ kind: 'residents.personChanged', body }] : [];
  if (state.household === household) return [listPerson(household, person)];
  const move = { person: person.person, from: state.household, household };
  return [{ kind: 'residents.personMoved', body: move }, ...changed];
}

/** Of somebody entered twice, the entry that was kept. */
function keptEntry(known: KnownRoster, person: string): string {
  let id = person;
  for (let steps = 0; steps < 20; steps += 1) {
    const into = known.persons.get(id)?.mergedInto;
    if (!into) return id;
    id = into;
  }
  return id;
}

function distinct(persons: readonly RosterPerson[]): RosterPerson[] {
  return [...new Map([...persons].reverse().map((one) => [one.person, one])).values()].reverse();
}

function changeKnown(
  known: KnownRoster,
  state: HouseholdState,
  told: RosterHousehold,
  changes: readonly PersonChange[],
  ask: (code: ProblemCode) => void,
): RosterRecord[] {
  const { household } = told;
  const strangers = told.persons.length > 0 && !told.persons.some(({ person }) => state.persons.includes(person));
  if (strangers && state.persons.length > 0) ask('roster.othersOnRecord');
  if (told.dwellingState === 'vacant' && state.persons.length > 0) ask('roster.vacantButInhabited');
  const { moved, fields } = changedHousehold(state, told);
  const records: RosterRecord[] = moved ? rehouse(state, told) : [];
  for (const [index, person] of told.persons.entries()) {
    const { change, body } = changes[index] as PersonChange;
    if (!state.persons.includes(person.person)) records.push(...takeIn(known, household, person));
    else if (change === 'changed') records.push({ kind: 'residents.personChanged', body });
  }
  if (Object.keys(fields).length) records.push({ kind: 'residents.householdChanged', body: { household, ...fields } });
  return records;
}

/** It stands in another grid, building or stairwell now: its people and its visits come along. */
function rehouse(state: HouseholdState, { household, grid, building, stairwell }: RosterHousehold): RosterRecord[] {
  const [there, up] = [grid ?? state.grid, stairwell ?? state.stairwell];
  const to = { household, ...(there && { grid: there }), building, ...(up && { stairwell: up }) };
  const parts = [];
  for (let from = 0; from === 0 || from < state.persons.length; from += together) {
    parts.push({ ...to, persons: state.persons.slice(from, from + together) });
  }
  return parts.map((body) => ({ kind: 'residents.householdMoved', body }));
}

function listPerson(household: string, person: RosterPerson): RosterRecord {
  return { kind: 'residents.personListed', body: { household, ...person } };
}

function renamedQuestion(question: RosterQuestion, renamed: ReadonlyMap<string, string>): RosterQuestion {
  const household = question.household && renamed.get(question.household);
  const person = question.person && renamed.get(question.person);
  return { ...question, ...(household ? { household } : {}), ...(person ? { person } : {}) };
}
