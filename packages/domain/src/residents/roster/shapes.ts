/** What reading a roster gives: bodies of records, questions for somebody to look at, and what was odd. */
import type { BuildingKind, Door, Layout } from '../../places/index.ts';
import type { ProblemCode } from '../../problems/index.ts';
import type { Params } from '../../records/index.ts';
import type { DwellingState, Sex } from '../shapes.ts';
import type { SheetHeading } from './columns.ts';
import type { IdentityDocument } from './document.ts';
import type { RosterField } from './fields.ts';

/** A person as `residents.householdListed` takes one; plain, since the server seals. */
export type RosterPerson = {
  person: string;
  name?: string;
  sex?: Sex;
  birthDate?: string;
  age?: number;
  phone?: string;
  document?: IdentityDocument;
  relation?: string;
  note?: string;
};

/** The body of `residents.householdListed`. */
export type RosterHousehold = {
  household: string;
  grid?: string;
  building: string;
  stairwell?: string;
  door: Door;
  dwellingState: DwellingState;
  head?: string;
  phone?: string;
  persons: RosterPerson[];
  source: 'roster';
};

/** The body of `places.buildingListed`. */
export type RosterBuilding = {
  building: string;
  key: string;
  name: string;
  kind: BuildingKind;
  layout: Layout;
  grid?: string;
  compound?: string;
};

/** The body of `places.gridDrawn`. */
export type RosterGrid = { grid: string; name: string };

/** A doubt about one row. A blocking one keeps that row out until it is mended; no doubt keeps out another row. */
export type RosterQuestion = {
  question: string;
  code: ProblemCode;
  params?: Params;
  sheet: string;
  row: number;
  household?: string;
  person?: string;
  blocking: boolean;
};

export const oddities = [
  'idNumberAsNumber',
  'badChecksum',
  'missingId',
  'passport',
  'phoneWithSpaces',
  'phoneNone',
  'fullWidth',
  'nameWithSpace',
  'duplicatePerson',
] as const;
export type Oddity = (typeof oddities)[number];

export type RosterCounts = {
  rows: number;
  households: number;
  vacant: number;
  persons: number;
  oddities: { [oddity in Oddity]: number };
};

export type UnmappedColumn = {
  /** A, B, … as a spreadsheet names it. */
  column: string;
  heading: string;
  guess?: RosterField;
  samples: string[];
};

export type RosterContent = {
  stage: 'read';
  /** Of whom it tells. */
  log: string;
  grids: RosterGrid[];
  buildings: RosterBuilding[];
  households: RosterHousehold[];
  questions: RosterQuestion[];
  counts: RosterCounts;
  headings: SheetHeading[];
  /** Where in the file each household begins, by id. */
  spots: ReadonlyMap<string, { sheet: string; row: number }>;
};

export type RosterRead =
  | RosterContent
  | { stage: 'mapping'; sheet: string; signature: string; columns: UnmappedColumn[] }
  | { stage: 'refused'; code: ProblemCode; params?: Params };

/** A record to be written: its kind, and the body of that kind. */
export type RosterRecord = { readonly kind: string; readonly body: { readonly [field: string]: unknown } };
