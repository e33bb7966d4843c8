/**
 * The one catalogue of problems: every refusal, question and doubt by its code, in both languages.
 * Say what happened and what to do, in the words of a patient colleague. `{name}` takes a parameter.
 */
import { access } from './codes/access.ts';
import { contacts } from './codes/contacts.ts';
import { leads } from './codes/leads.ts';
import { ledgers } from './codes/ledgers.ts';
import { office } from './codes/office.ts';
import { quarantine } from './codes/quarantine.ts';
import { records } from './codes/records.ts';
import { request } from './codes/request.ts';
import { residents } from './codes/residents.ts';
import { returns } from './codes/returns.ts';
import { roster } from './codes/roster.ts';
import { screening } from './codes/screening.ts';
import { signIn } from './codes/signIn.ts';
import type { Language } from './shapes.ts';

export const problems = {
  ...access,
  ...contacts,
  ...leads,
  ...ledgers,
  ...office,
  ...quarantine,
  ...records,
  ...request,
  ...residents,
  ...returns,
  ...roster,
  ...screening,
  ...signIn,
};

export type ProblemCode = keyof typeof problems;

/** The words for a code, with its parameters filled in. */
export function wordsFor(
  code: ProblemCode,
  language: Language,
  params: { [name: string]: string | number } = {},
): string {
  return problems[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
