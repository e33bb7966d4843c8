/** Which household wrote each line. One door and a plain answer can be recorded; of all else it is said why not. */
import { doorForms } from '../../residents/index.ts';
import { doorIn } from './door.ts';
import { cutRollCall, longest, type Written } from './lines.ts';
import { type Told, toldIn } from './told.ts';

export type KnownDoor = {
  readonly household: string;
  /** The building's name as it is spoken, and its key. */
  readonly name: string;
  readonly key: string;
  readonly stairwell: string;
  readonly label: string;
  readonly storey?: number;
  readonly number?: number;
  readonly persons: number;
};

/** Why somebody has to look before a line is recorded. */
export type Doubt =
  | 'noDoor'
  | 'noSuchDoor'
  | 'severalDoors'
  | 'saidTwice'
  | 'countDiffers'
  | 'nobodyListed'
  | 'notUnderstood'
  | 'mixed'
  | 'whoIsIt'
  | 'contradicts'
  | 'otherWords';

export type RollCallLine = Written & {
  readonly door?: string;
  readonly told: Told;
  /** Those it may be; exactly one where it is certain. */
  readonly households: readonly string[];
  readonly doubts: readonly Doubt[];
};
export type RollCall = { readonly headings: readonly string[]; readonly lines: readonly RollCallLine[] };

export function readRollCall(text: string, doors: readonly KnownDoor[]): RollCall {
  const { headings, written } = cutRollCall(text);
  const byForm = formsOf(doors);
  const byId = new Map(doors.map((door) => [door.household, door]));
  const read = written.map((one) => {
    const door = doorIn(one.said);
    const told = toldIn(door ? one.said.replace(door.text, ' ') : one.said);
    const named = doors.filter(({ name }) => /\p{Script=Han}/u.test(name) && one.said.includes(name));
    const found = door ? (byForm.get(door.form) ?? []) : [];
    const there = new Set(named.map(({ household }) => household));
    const near = found.filter((household) => there.has(household));
    const households = near.length > 0 ? near : found;
    const rest = nameOut(told.rest, byId.get(households[0] ?? ''));
    return { ...one, ...(door && { door: door.form }), told: { ...told, rest }, households };
  });
  const times = new Map<string, number>();
  for (const { households } of read) {
    if (households.length === 1 && households[0]) times.set(households[0], (times.get(households[0]) ?? 0) + 1);
  }
  const lines = read.map((one) => {
    const known = one.households.length === 1 ? byId.get(one.households[0] ?? '') : undefined;
    const doubts = [...doubtsOfDoor(one, times), ...doubtsOfAnswer(one.told, known?.persons)];
    return { ...one, doubts: one.text.length > longest ? [...new Set([...doubts, 'otherWords' as const])] : doubts };
  });
  return { headings, lines };
}

function formsOf(doors: readonly KnownDoor[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (form: string, household: string) => {
    const there = found.get(form);
    if (!there) found.set(form, [household]);
    else if (!there.includes(household)) there.push(household);
  };
  for (const { household, key, name, stairwell, label, storey, number } of doors) {
    const building = /\d/.test(key) ? key : name;
    for (const form of doorForms(building, stairwell, label)) add(form, household);
    if (storey === undefined || number === undefined) continue;
    for (const form of doorForms(building, stairwell, `${storey}-${number}`)) add(form, household);
  }
  return found;
}

type Read = Pick<RollCallLine, 'door' | 'households'>;

function doubtsOfDoor({ door, households }: Read, times: ReadonlyMap<string, number>): Doubt[] {
  if (door === undefined) return ['noDoor'];
  if (households.length === 0) return ['noSuchDoor'];
  if (households.length > 1) return ['severalDoors'];
  return (times.get(households[0] ?? '') ?? 0) > 1 ? ['saidTwice'] : [];
}

/** @param persons how many the roster knows there, where the door is certain */
export function doubtsOfAnswer(told: Told, persons: number | undefined): Doubt[] {
  const doubts: Doubt[] = [];
  if (persons === 0) doubts.push('nobodyListed');
  else if (persons !== undefined && told.persons !== undefined && told.persons !== persons) doubts.push('countDiffers');
  if (told.state === undefined) doubts.push('notUnderstood');
  if (told.state === 'mixed') doubts.push('mixed');
  if (told.state === 'needsAttention' && persons !== 1) doubts.push('whoIsIt');
  // A name is a few signs; a sentence is something that somebody should read.
  if (told.rest.replace(/ /g, '').length > nameLength) doubts.push('otherWords');
  return doubts;
}

const nameLength = 6;

/** The building's name is no part of what they say of themselves. */
function nameOut(rest: string, door: KnownDoor | undefined): string {
  return door && /\p{Script=Han}/u.test(door.name) ? rest.replace(door.name, ' ').replace(/\s+/g, ' ').trim() : rest;
}
