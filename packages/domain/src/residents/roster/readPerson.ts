/** What one row says of a person, normalised, with what was odd and what is doubtful about it. */
import type { ProblemCode } from '../../problems/index.ts';
import { type DocumentRead, readDocument } from './document.ts';
import type { RosterField } from './fields.ts';
import { readPhone } from './phone.ts';
import { type Cell, textOf } from './rows.ts';
import type { Oddity, RosterPerson } from './shapes.ts';
import { halfWidth, hasFullWidth, plainName, saysNone } from './text.ts';
import { readAge, readDate, readRelation, readSex } from './words.ts';

export type PersonRead = {
  readonly told: Omit<RosterPerson, 'person'>;
  readonly oddities: readonly Oddity[];
  readonly doubts: readonly ProblemCode[];
  /** A second number of the same cell. */
  readonly otherPhone?: string;
};

export type RowFields = (field: RosterField) => Cell;

const personFields: readonly RosterField[] = ['name', 'sex', 'age', 'birthDate', 'document', 'phone', 'relation'];

/** @param own the row's own cells: what is carried from another row is not said of this person */
export function readPerson(own: RowFields): PersonRead {
  const oddities: Oddity[] = [];
  const doubts: ProblemCode[] = [];
  const rawName = textOf(own('name'));
  const name = saysNone(rawName) ? '' : plainName(rawName).slice(0, 60);
  if (name !== halfWidth(rawName) && / /.test(halfWidth(rawName))) oddities.push('nameWithSpace');
  if (personFields.some((field) => hasFullWidth(textOf(own(field))))) oddities.push('fullWidth');

  const phone = readPhone(textOf(own('phone')));
  if (phone.spaced) oddities.push('phoneWithSpaces');
  if (phone.none) oddities.push('phoneNone');
  if (phone.unclear) doubts.push('roster.phoneUnclear');

  const read = readDocument(own('document'));
  if (read.oddity) oddities.push(read.oddity);
  if (read.fault) doubts.push(documentDoubts[read.fault]);

  const sex = readSex(textOf(own('sex')));
  if (sex && read.sex && sex !== read.sex) doubts.push('roster.sexDisagrees');
  if (name === '') doubts.push('roster.nameMissing');
  const [phoneTold, otherPhone] = phone.numbers;
  const told = present({
    name: name || undefined,
    sex: sex ?? read.sex,
    ...birth(read, readDate(textOf(own('birthDate'))), readAge(textOf(own('age')))),
    phone: phoneTold || undefined,
    document: read.document,
    relation: readRelation(textOf(own('relation'))),
    note: halfWidth(textOf(own('note'))).slice(0, 500) || undefined,
  });
  return { told, oddities, doubts, ...(otherPhone ? { otherPhone } : {}) };
}

/** Whether the row's own cells speak of anybody at all. */
export function speaksOfSomebody(own: RowFields): boolean {
  return personFields.some(
    (field) =>
      field !== 'phone' && field !== 'relation' && !saysNone(textOf(own(field))) && textOf(own(field)).trim() !== '',
  );
}

const documentDoubts = {
  lost: 'roster.idNotANumber',
  checksum: 'roster.badChecksum',
  unclear: 'roster.documentUnclear',
} as const satisfies { [fault in NonNullable<DocumentRead['fault']>]: ProblemCode };

/** A date that the office wrote down, or that a number holds; where the check sign is wrong, any digit may be. */
function birth(read: DocumentRead, told: string | undefined, age: number | undefined) {
  if (told) return { birthDate: told };
  if (read.birthDate && read.fault !== 'checksum') return { birthDate: read.birthDate };
  return { age };
}

export function present<Fields extends object>(
  fields: Fields,
): { [name in keyof Fields]?: Exclude<Fields[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
