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
    const persons = household.persons.map((person): RosterPerson => {
      const personId = find(person, id);
      renamed.set(person.person, personId);
      return { ...person, person: personId };
    });
    const head = household.head ? renamed.get(household.head) : undefined;
    const whole: RosterHousehold = { ...household, household: id, persons, ...(head ? { head } : {}) };
    const state = known.households.get(id);
    const changes = persons.map((person) => changedPerson(known.persons.get(person.person), id, person));
    for (const [index, { change, questions }] of changes.entries()) {
      tallies.persons[change] += 1;
      for (const code of questions) ask(code, persons[index]?.person);
    }
    const wrote = state ? changeKnown(state, whole, changes, ask) : listNew(whole);
    tallies.households[state ? (wrote.length ? 'changed' : 'same') : 'new'] += 1;
    records.push(...wrote);
  }
  const questions = read.questions.map((question) => renamedQuestion(question, renamed));
  return { records, questions: [...questions, ...raised], ...tallies, ids: renamed };
}

function listNew(household: RosterHousehold): RosterRecord[] {
  const { persons } = household;
  return [
    { kind: 'residents.householdListed', body: { ...household, persons: persons.slice(0, together) } },
    ...persons.slice(together).map((person) => listPerson(household.household, person)),
  ];
}

function changeKnown(
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
  // Grid, building and stairwell of a household change only by listing it anew, with the rows of its persons.
  if (moved) return listNew({ ...told, ...fields, ...vacancy(state, told) });
  const records: RosterRecord[] = told.persons.flatMap((person, index) => {
    const { change, body } = changes[index] as PersonChange;
    if (change === 'new' || !state.persons.includes(person.person)) return [listPerson(household, person)];
    return change === 'changed' ? [{ kind: 'residents.personChanged', body }] : [];
  });
  if (Object.keys(fields).length) records.push({ kind: 'residents.householdChanged', body: { household, ...fields } });
  return records;
}

/** A household with somebody on record does not become vacant because one file says so. */
function vacancy(state: HouseholdState, told: RosterHousehold) {
  const doubtful = told.dwellingState === 'unknown' || (told.dwellingState === 'vacant' && state.persons.length > 0);
  return doubtful ? { dwellingState: state.dwellingState } : {};
}

function listPerson(household: string, person: RosterPerson): RosterRecord {
  return { kind: 'residents.personListed', body: { household, ...person } };
}

function renamedQuestion(question: RosterQuestion, renamed: ReadonlyMap<string, string>): RosterQuestion {
  const household = question.household && renamed.get(question.household);
  const person = question.person && renamed.get(question.person);
  return { ...question, ...(household ? { household } : {}), ...(person ? { person } : {}) };
}
