/**
 * What a roster says beyond what the registers hold, as the fewest records that make it so.
 * What a file leaves blank erases nothing, and whoever it does not name stays.
 */

import type { ProblemCode } from '../../problems/index.ts';
import { derivedId } from '../../records/index.ts';
import type { HouseholdState } from '../shapes.ts';
import { changedHousehold, changedPerson, type PersonChange } from './changes.ts';
import { inCompounds } from './compounds.ts';
import { diffBuildings } from './diffBuildings.ts';
import { differing, type Placed } from './differing.ts';
import { followedGround } from './ground.ts';
import { type KnownRoster, keptEntry, personFinder } from './known.ts';
import { matchHouseholds, standsAsTold } from './matching.ts';
import { matchBuildings, matchGrids } from './places.ts';
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

/** @param again whether this very file was taken in before: whoever was moved since is not moved back by it */
export function diffRoster(known: KnownRoster, read: RosterContent, again = false): RosterDiff {
  const buildingsTold = inCompounds(known.compounds, read);
  const sameBuilding = matchBuildings(known.buildings, [...buildingsTold.values()], [...known.compounds.values()]);
  const sameGrid = matchGrids(known.grids, read.grids);
  const named = <At extends { building: string; grid?: string }>(one: At): At => {
    const told = buildingsTold.get(one.building)?.building ?? one.building;
    const building = sameBuilding.get(told) ?? told;
    return { ...one, building, ...(one.grid && { grid: sameGrid.get(one.grid) ?? one.grid }) };
  };
  const told = read.households.map(named);
  const followed = followedGround(known, told);
  const ids = matchHouseholds(known, told, followed);
  const find = personFinder(known);
  const differs = differing(known, read);
  const renamed = new Map<string, string>();
  const raised: RosterQuestion[] = [];
  const tallies = { households: { new: 0, changed: 0, same: 0 }, persons: { new: 0, changed: 0, same: 0 } };
  const drawn: RosterHousehold[] = [];
  const records: RosterRecord[] = [];

  for (const [index, household] of told.entries()) {
    const id = ids.get(household) ?? household.household;
    renamed.set(household.household, id);
    const ask = (code: ProblemCode, person?: string) => {
      const spot = read.spots.get(household.household) ?? { sheet: '', row: 1 };
      const question = derivedId(id, 'question', code, person ?? '');
      raised.push({ question, code, ...spot, household: id, ...(person ? { person } : {}), blocking: false });
    };
    const named = household.persons.flatMap((person): RosterPerson[] => {
      const entry = find(person, id);
      const personId = keptEntry(known, entry);
      renamed.set(person.person, personId);
      // Listed here once, and since then found to be somebody who lives elsewhere: that was looked at already.
      const movedOn = personId !== entry && known.persons.get(personId)?.household !== id;
      return movedOn ? [] : [{ ...person, person: personId }];
    });
    // A list that an office made earlier brings nobody back who has left since: somebody is asked.
    const stays = ({ person }: RosterPerson): boolean => {
      const before = known.persons.get(person);
      if (before?.left) ask('roster.hasLeft', person);
      else if (again && before && before.household !== id) ask('roster.livesElsewhere', person);
      else return true;
      return false;
    };
    const persons = distinct(named).filter(stays);
    const head = household.head ? renamed.get(household.head) : undefined;
    const { head: _, ...rest } = placedNow(known, { file: read.households[index] ?? household, told: household, id });
    const whole: RosterHousehold = {
      ...rest,
      household: id,
      persons,
      ...(persons.length < household.persons.length && persons.length === 0 && { dwellingState: 'unknown' as const }),
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

  /** Where it stands by the registers, or will stand if it is new; what the file has otherwise is asked. */
  function placedNow(known: KnownRoster, placed: Placed): RosterHousehold {
    const { told, id } = placed;
    const state = known.households.get(id);
    differs.names(placed);
    if (state && !standsAsTold(state, told)) {
      const { grid, building, stairwell, door } = state;
      differs.elsewhere(placed, state);
      const { grid: _g, stairwell: _s, ...rest } = told;
      const at = { ...(grid && { grid }), building, ...(stairwell && { stairwell }) };
      return { ...rest, ...at, door: door as RosterHousehold['door'] };
    }
    const { grid: _, stairwell, ...rest } = { ...told, ...(!state && followed(told)) };
    const grid = state?.grid ?? known.buildings.get(rest.building)?.grid ?? told.grid;
    if (!state && rest.building !== told.building)
      differs.elsewhere(placed, { ...rest, ...(stairwell && { stairwell }) });
    else if (told.grid && grid && grid !== told.grid) differs.grid(placed, grid);
    const whole = { ...rest, ...(grid && { grid }), ...(stairwell && { stairwell }) };
    drawn.push(whole);
    return whole;
  }

  const buildings = diffBuildings(known.buildings, [...buildingsTold.values()].map(named), drawn);
  const used = new Set([...buildings, ...records].map(({ body }) => body.grid));
  const grids = read.grids
    .filter(({ grid }) => !known.grids.has(sameGrid.get(grid) ?? grid) && used.has(grid))
    .map((body) => ({ kind: 'places.gridDrawn', body }));
  const questions = read.questions.map((question) => renamedQuestion(question, renamed));
  return {
    records: [...grids, ...buildings, ...records],
    questions: [...questions, ...raised, ...differs.questions()],
    ...tallies,
    ids: renamed,
  };
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

/** The registers knew no grid or stairwell of it, and the file does: its people come along. */
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
