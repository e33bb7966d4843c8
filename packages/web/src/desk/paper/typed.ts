/**
 * One line of the paper as it is typed back, by digits alone where no words are answered. The usual line is one
 * digit. A column's digit alone is said of the household, with a number of one person (`22`: fever of the second),
 * and as many of these as there are; who is not named is as the household is, well where nothing else was said.
 * Three digits are a temperature (`365`), `9` and two more who spoke, a letter the answer to one of the round's own
 * questions. Temperatures and answers belong to the person before them.
 */
import type { PolicyProfile } from '@fangxian/domain/policy';
import { type AttentionReason, type OwnQuestion, readTemperature, type SpokenFor } from '@fangxian/domain/screening';
import type { Answers } from '../../questions/index.ts';
import { consentsFor, others } from '../../spokenFor/index.ts';
import { letterOf, readAnswer } from './sheetQuestions.ts';

/** The columns of the sheet, in the order in which they are printed: the first is 1. */
export const ticks = ['well', 'fever', 'unwell', 'riskArea', 'contact', 'away', 'refused', 'nobody'] as const;
type Tick = (typeof ticks)[number];
type Reason = Extract<Tick, AttentionReason>;
/** What can be said of a whole household at once. */
export type Whole = Exclude<Tick, Reason>;

export type PersonTyped = {
  readonly state?: Whole;
  readonly reasons: readonly Reason[];
  readonly temperature?: number;
  readonly own: Answers;
};

export type Typed = {
  readonly whole: Whole;
  /** By their number on the sheet, beginning with 1. */
  readonly persons: ReadonlyMap<number, PersonTyped>;
  /** Said once, of everybody who was asked. */
  readonly everybody: Answers;
  readonly household: Answers;
  readonly proxy?: SpokenFor;
};

export type Fault =
  | 'notRead'
  | 'noTick'
  | 'whoIsIt'
  | 'nobodySo'
  | 'twoForAll'
  | 'twoStates'
  | 'whoseTemperature'
  | 'twoTemperatures'
  | 'whoSpoke'
  | 'noSuchQuestion'
  | 'notAnAnswer'
  | 'whoseAnswer'
  | 'saidTwice'
  | 'contradicts'
  | 'notThere';
/** What cannot be meant, and the very part of the line that says it. */
export type Faulty = { readonly fault: Fault; readonly said: string };

export type Sheet = {
  readonly persons: number;
  readonly questions: readonly OwnQuestion[];
  /** The day on the sheet, and the areas in the order in which they are printed. */
  readonly day: string;
  readonly areas: PolicyProfile['screening']['riskAreas'];
};

type Person = { state?: Whole; reasons: Reason[]; temperature?: number; own: Answers };
type Reading = {
  whole?: Whole;
  persons: Map<number, Person>;
  everybody: Answers;
  household: Answers;
  proxy?: SpokenFor;
  /** Temperatures before which no person was named. */
  loose: number[];
  /** Whom the last digit named. */
  current?: number | undefined;
};

/** Words in brackets stay together; everything else ends at a space or a comma. */
const parts = /[a-z][(“"][^)”"]*[)”"]?|[^\s,;、]+/gi;

/** Undefined: an empty line. */
export function readTyped(text: string, sheet: Sheet): Typed | Faulty | undefined {
  const said = text.normalize('NFKC').match(parts) ?? [];
  if (said.length === 0) return undefined;
  const reading: Reading = { persons: new Map(), everybody: {}, household: {}, loose: [] };
  for (const part of said) {
    const fault = /^[a-z]/i.test(part) ? readLetter(reading, part, sheet) : readDigits(reading, part, sheet);
    if (fault) return { fault, said: part };
  }
  const { whole, persons, everybody, household, proxy, loose } = reading;
  if (whole === undefined && persons.size === 0) return { fault: 'noTick', said: text.trim() };
  if (loose.length > 0 && loose.length !== sheet.persons) return { fault: 'whoseTemperature', said: loose.join(' ') };
  for (const [at, celsius] of loose.entries()) {
    const one = personOf(reading, at + 1);
    if (one.temperature !== undefined) return { fault: 'twoTemperatures', said: String(celsius) };
    one.temperature = celsius;
  }
  return { whole: whole ?? 'well', persons, everybody, household, ...(proxy && { proxy }) };
}

function readDigits(reading: Reading, part: string, sheet: Sheet): Fault | undefined {
  if (/^9\d*$/.test(part)) return readProxy(reading, part);
  if (/^(\d{2}\.\d?|[34]\d{2})$/.test(part)) return readCelsius(reading, part);
  const [, digit, who] =
    /^([1-8])$/.exec(part) ?? /^([1-8])(\d)$/.exec(part) ?? /^([1-8])[-/]?(\d{2})$/.exec(part) ?? [];
  const tick = ticks[Number(digit) - 1];
  if (!tick) return 'notRead';
  const reason = isReason(tick) ? tick : undefined;
  if (who === undefined && !reason) {
    if (reading.whole !== undefined && reading.whole !== tick) return 'twoForAll';
    reading.whole = tick as Whole;
    reading.current = undefined;
    return undefined;
  }
  if (who === undefined && sheet.persons !== 1) return 'whoIsIt';
  const nth = Number(who ?? 1);
  if (nth < 1 || nth > sheet.persons) return 'nobodySo';
  const one = personOf(reading, nth);
  reading.current = nth;
  if (reason ? one.state !== undefined : one.reasons.length > 0 || (one.state ?? tick) !== tick) return 'twoStates';
  if (reason) one.reasons = [...new Set([...one.reasons, reason])];
  else one.state = tick as Whole;
  return undefined;
}

/** Three digits are a temperature without its point: that is how paper is typed. */
function readCelsius(reading: Reading, part: string): Fault | undefined {
  const told = readTemperature(part);
  if (told.is !== 'celsius' && told.is !== 'point') return 'notRead';
  if (reading.current === undefined) {
    reading.loose.push(told.celsius);
    return undefined;
  }
  const one = personOf(reading, reading.current);
  if (one.temperature !== undefined) return 'twoTemperatures';
  one.temperature = told.celsius;
  return undefined;
}

/** `91`: a relative spoke, and they could not be asked; `911`: they agree. */
function readProxy(reading: Reading, part: string): Fault | undefined {
  if (reading.proxy) return 'saidTwice';
  const by = others[Number(part[1]) - 1];
  if (!by || part.length > 3) return 'whoSpoke';
  const consent = part.length === 2 ? 'couldNotAsk' : consentsFor(by)[Number(part[2]) - 1];
  if (!consent) return 'whoSpoke';
  reading.proxy = { by, consent };
  return undefined;
}

function readLetter(reading: Reading, part: string, sheet: Sheet): Fault | undefined {
  const question = sheet.questions.find((_, at) => letterOf(at) === part.charAt(0).toUpperCase());
  if (!question) return 'noSuchQuestion';
  const value = readAnswer(question, part.slice(1), sheet);
  if (value === undefined) return 'notAnAnswer';
  const answered = (before: Answers): Answers | undefined =>
    before[question.id] === undefined ? { ...before, [question.id]: value } : undefined;
  if (question.per === 'household') return keep(answered(reading.household), (next) => (reading.household = next));
  const nth = reading.current ?? (sheet.persons === 1 ? 1 : undefined);
  if (nth !== undefined) {
    const one = personOf(reading, nth);
    return keep(answered(one.own), (next) => (one.own = next));
  }
  // A number or a word of several people is hardly meant of each.
  if (question.type === 'number' || question.type === 'text' || question.type === 'place') return 'whoseAnswer';
  return keep(answered(reading.everybody), (next) => (reading.everybody = next));
}

function keep(next: Answers | undefined, as: (next: Answers) => void): Fault | undefined {
  if (!next) return 'saidTwice';
  as(next);
  return undefined;
}

function personOf({ persons }: Reading, nth: number): Person {
  const one = persons.get(nth) ?? { reasons: [], own: {} };
  persons.set(nth, one);
  return one;
}

function isReason(tick: Tick): tick is Reason {
  return tick === 'fever' || tick === 'unwell' || tick === 'riskArea' || tick === 'contact';
}

/** A visit on paper happened when the paper says, not when it is typed. A date before the round is asked about later. */
export function paperTime(
  at: number | undefined,
  roundOpenedAt: number,
  now: number,
): 'good' | 'noTime' | 'future' | 'beforeRound' {
  if (at === undefined) return 'noTime';
  if (at > now) return 'future';
  return at < roundOpenedAt ? 'beforeRound' : 'good';
}
