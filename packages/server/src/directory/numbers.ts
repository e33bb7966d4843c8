/** Whole numbers of a person as the directory knows them: a document and telephones, each in one way of writing. */
import { createHmac } from 'node:crypto';
import { readDocument, readPhone } from '@fangxian/domain/residents';

export type Numbers = { readonly document?: string | undefined; readonly phone?: string | undefined };

/** `document:…` and `phone:…`; parts of a number and numbers that were lost in a spreadsheet are none. */
export function numbersIn({ document, phone }: Numbers): readonly string[] {
  const told = document === undefined ? undefined : readDocument(document).document?.value;
  const sound = typeof told === 'string' && told.length >= 6 ? [`document:${told}`] : [];
  return [...sound, ...readPhone(phone ?? '').numbers.map((number) => `phone:${number}`)];
}

/** @param key a secret outside of the database: without it nobody can try out whose number a hash is of */
export function hashOf(key: Buffer, number: string): Buffer {
  return createHmac('sha256', key).update(number).digest();
}
