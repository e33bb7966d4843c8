/** Identity documents: numbers that check themselves, numbers that a spreadsheet spoilt, and papers of others. */
import type { Static } from 'typebox';
import type { IdentityDocument as IdentityDocumentSchema, Sex } from '../shapes.ts';
import { type Cell, textOf } from './rows.ts';
import { compact, saysNone } from './text.ts';

export type IdentityDocument = Static<typeof IdentityDocumentSchema>;

export type DocumentRead = {
  readonly document?: IdentityDocument;
  /** `lost`: a spreadsheet kept 15 digits of 18; what stands there is nobody's number. */
  readonly fault?: 'lost' | 'checksum' | 'unclear';
  readonly birthDate?: string;
  readonly sex?: Sex;
  readonly oddity?: 'idNumberAsNumber' | 'badChecksum' | 'missingId' | 'passport';
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last sign of an 18-digit number, from its first seventeen. */
export function checkSign(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'[sum % 11] as string;
}

export function holdsChecksum(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && checkSign(number.slice(0, 17)) === number[17];
}

/** `YYYYMMDD` as a date that exists, else undefined. */
export function birthDateFrom(digits: string): string | undefined {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const day = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  return exists && digits >= '18700101' && digits < '21000101' ? date : undefined;
}

export function readDocument(cell: Cell): DocumentRead {
  const text = compact(textOf(cell))
    .toUpperCase()
    .replace(/^['‘’`]/, '')
    .replace(/Χ|Х|×|\*$/g, 'X');
  if (text === '') return { oddity: 'missingId' };
  if (saysNone(text)) return { document: { type: 'none', verified: false }, oddity: 'missingId' };
  if (spoilt(cell, text)) return lost(text);
  if (/^\d{17}[\dX]$/.test(text)) return residentId(text);
  if (/^\d{15}$/.test(text)) return oldResidentId(text);
  return papers(text);
}

/** A number cell of more than 15 digits, 5.00109E+17, or 15 digits with three zeros or question marks behind them. */
function spoilt(cell: Cell, text: string): boolean {
  if (/^\d(\.\d+)?E\+?1[67]$/.test(text) || /^\d{15}\?{3}$/.test(text)) return true;
  if (typeof cell === 'object') return Math.abs(cell.number) >= 1e16;
  return /^\d{15}000$/.test(text) && !holdsChecksum(text);
}

/** The first fifteen digits are right, and hold the date of birth; the rest is lost and nothing is kept of it. */
function lost(text: string): DocumentRead {
  const birthDate = /^\d{15}/.test(text) ? birthDateFrom(text.slice(6, 14)) : undefined;
  return {
    document: { type: 'residentId', verified: false },
    fault: 'lost',
    oddity: 'idNumberAsNumber',
    ...(birthDate ? { birthDate } : {}),
  };
}

function residentId(text: string): DocumentRead {
  const birthDate = birthDateFrom(text.slice(6, 14));
  const verified = holdsChecksum(text) && birthDate !== undefined;
  const document = { type: 'residentId', value: text, verified } as const;
  if (!verified) return { document, fault: 'checksum', oddity: 'badChecksum', ...(birthDate ? { birthDate } : {}) };
  return { document, birthDate: birthDate as string, sex: Number(text[16]) % 2 ? 'male' : 'female' };
}

/** Numbers given out before 1999 have no check sign and two digits of the year. */
function oldResidentId(text: string): DocumentRead {
  const birthDate = birthDateFrom(`19${text.slice(6, 12)}`);
  const document = { type: 'residentId', value: text, verified: false } as const;
  return birthDate
    ? { document, birthDate, sex: Number(text[14]) % 2 ? 'male' : 'female' }
    : { document, fault: 'unclear' };
}

function papers(text: string): DocumentRead {
  const value = text.replace(/^(护照|PASSPORT)[::]?/, '');
  if (/^(E[A-HJ-NP-Z]?\d{7,8}|[GDSPK]E?\d{7,8}|[A-Z]{1,2}\d{6,8})$/.test(value) && !/^[HMC]\d{8}/.test(value)) {
    return { document: { type: 'passport', value, verified: false }, oddity: 'passport' };
  }
  const permit = text.replace(/^(港澳|台湾|通行证|回乡证|台胞证|居留证|军官证|居住证|PERMIT)+[::]?/, '');
  if (permit !== text || /^([HMC]\d{8}(\d{2})?|[A-Z]{3}\d{12}|8[123]\d{15}[\dX])$/.test(permit)) {
    return { document: { type: 'permit', value: permit.slice(0, 40), verified: false } };
  }
  return { document: { type: 'unknown', value: text.slice(0, 40), verified: false }, fault: 'unclear' };
}
