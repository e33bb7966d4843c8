/** Gathers rows into households, door by door, whatever order and however many sheets they come in. */
import {
  alreadyTold,
  completePerson,
  type Doubt,
  type HouseholdDraft,
  headOf,
  type PersonDraft,
  type Spot,
} from './household.ts';
import { readPhone } from './phone.ts';
import { type RowFields, readPerson, speaksOfSomebody } from './readPerson.ts';
import { type PlaceRead, readPlace } from './readPlace.ts';
import { textOf } from './rows.ts';
import { oddities, type RosterCounts } from './shapes.ts';
import { compact, plainName, saysNone } from './text.ts';
import { headRelation, readCount, readDwellingState, readRelation } from './words.ts';

export type ReadRow = Spot & {
  /** The row's own cells. */
  readonly own: RowFields;
  /** The same, with what the rows before said of the household. */
  readonly whole: RowFields;
  /** A number that is merged over several rows belongs to all of them. */
  readonly sharedPhone: string;
  readonly continues: boolean;
};

export type Collected = {
  readonly doors: ReadonlyMap<string, HouseholdDraft[]>;
  /** Doubts about rows that could be given to no household. */
  readonly astray: readonly Doubt[];
  readonly oddities: RosterCounts['oddities'];
};

export function collector() {
  const doors = new Map<string, HouseholdDraft[]>();
  const numbers = new Map<string, Spot>();
  const astray: Doubt[] = [];
  const counted = Object.fromEntries(oddities.map((oddity) => [oddity, 0])) as RosterCounts['oddities'];
  let current: HouseholdDraft | undefined;

  function add(row: ReadRow): void {
    const somebody = speaksOfSomebody(row.own);
    const place = readPlace(row.whole, row.sheet);
    if (!place) {
      if (somebody) astray.push({ sheet: row.sheet, row: row.row, code: 'roster.noDoor', blocking: true });
      return;
    }
    const household = householdOf(row, place);
    current = household;
    tellHousehold(household, row, somebody);
    if (somebody) tellPerson(household, row);
  }

  function householdOf(row: ReadRow, place: PlaceRead): HouseholdDraft {
    const number = compact(textOf(row.whole('householdNumber')));
    const headName = nameIn(row.whole('head'));
    const startsAnother = (household: HouseholdDraft) =>
      !headName &&
      !number &&
      readRelation(textOf(row.own('relation'))) === headRelation &&
      hasOtherHead(household, nameIn(row.own('name')));
    if (row.continues && current && !startsAnother(current)) return current;
    const key = [place.building.key, place.stairwell ?? '1', place.door.key].join('\u001f');
    const here = doors.get(key) ?? [];
    const known = number
      ? here.find((one) => one.number === number)
      : headName
        ? here.find((one) => one.headName === headName)
        : here.findLast((one) => !startsAnother(one) && !one.number);
    if (known) return known;
    const { sheet, row: line } = row;
    const household: HouseholdDraft = {
      place,
      sheet,
      row: line,
      persons: [],
      doubts: [],
      ...(number ? { number } : {}),
      ...(headName ? { headName } : {}),
    };
    doors.set(key, [...here, household]);
    return household;
  }

  function tellPerson(household: HouseholdDraft, row: ReadRow): void {
    const { told, oddities: odd, doubts, otherPhone } = readPerson(row.own);
    const { sheet, row: line } = row;
    const twin = alreadyTold(household, told);
    if (twin) {
      completePerson(twin, told);
      twin.doubts.push({ sheet, row: line, code: 'roster.repeated', params: { first: twin.row } });
      counted.duplicatePerson += 1;
      return;
    }
    const number = told.document?.verified ? told.document.value : undefined;
    const elsewhere = number ? numbers.get(number) : undefined;
    if (elsewhere) {
      const params = { sheet: elsewhere.sheet, first: elsewhere.row };
      household.doubts.push({ sheet, row: line, code: 'roster.listedTwice', params, blocking: true });
      return;
    }
    if (number) numbers.set(number, { sheet, row: line });
    for (const oddity of odd) counted[oddity] += 1;
    if (otherPhone && !household.phone) household.phone = otherPhone;
    const person: PersonDraft = { sheet, row: line, told, doubts: doubts.map((code) => ({ sheet, row: line, code })) };
    household.persons.push(person);
  }

  const skip = (doubt: Doubt) => {
    astray.push(doubt);
  };
  return { add, skip, result: (): Collected => ({ doors, astray, oddities: counted }) };
}

function tellHousehold(household: HouseholdDraft, row: ReadRow, somebody: boolean): void {
  const state = readDwellingState(textOf(row.own('dwellingState'))) ?? vacantByNote(row, somebody);
  if (state && !household.state) household.state = state;
  const count = readCount(textOf(row.own('count')));
  if (count !== undefined && household.count === undefined) household.count = count;
  const phones = [textOf(row.own('householdPhone')), row.sharedPhone, somebody ? '' : textOf(row.own('phone'))];
  const phone = phones.flatMap((text) => readPhone(text).numbers)[0];
  if (phone && !household.phone) household.phone = phone;
}

function vacantByNote(row: ReadRow, somebody: boolean) {
  return !somebody && readDwellingState(textOf(row.own('note'))) === 'vacant' ? 'vacant' : undefined;
}

function nameIn(cell: Parameters<typeof textOf>[0]): string {
  const text = textOf(cell);
  return saysNone(text) ? '' : plainName(text).slice(0, 60);
}

function hasOtherHead(household: HouseholdDraft, name: string): boolean {
  const head = headOf(household);
  return head !== undefined && head.told.relation === headRelation && head.told.name !== name;
}
