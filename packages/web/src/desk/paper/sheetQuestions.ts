/** The round's own questions as columns of the sheet: a letter each, and an answer as it is written under it. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import { daysAfter, daysBetween } from '@fangxian/domain/records';
import {
  type AnswerValue,
  fitsQuestion,
  type OwnQuestion,
  type Questionnaire,
  type RoundState,
} from '@fangxian/domain/screening';

export const letterOf = (at: number): string => String.fromCharCode(65 + at);

/** The version that a sheet was printed with; its letters belong to that one alone. Of now, where it does not say. */
export function versionOnSheet(
  round: Pick<RoundState, 'questionnaires'>,
  version: number | undefined,
): Questionnaire | undefined {
  const all = round.questionnaires ?? [];
  return all.find((one) => one.version === version) ?? all.at(-1);
}

type Under = { readonly day: string; readonly areas: PolicyProfile['screening']['riskAreas'] };

/** What stands under the letter: `1` and `0` for yes and no, an option's number, a day as 0210. Undefined: no answer to that. */
export function readAnswer(question: OwnQuestion, text: string, under: Under): AnswerValue | undefined {
  const value = valueTyped(question, text.trim(), under);
  return value !== undefined && fitsQuestion(question, value) ? value : undefined;
}

function valueTyped(question: OwnQuestion, said: string, { day, areas }: Under): AnswerValue | undefined {
  const { type, choices } = question;
  if (type === 'yesNo') return yes.has(said) ? true : no.has(said) ? false : undefined;
  if (type === 'choice') return choices?.[Number(said) - 1]?.code;
  if (type === 'number') return /^=?-?\d{1,9}(\.\d{1,4})?$/.test(said) ? Number(said.replace('=', '')) : undefined;
  if (type === 'date') return dayTyped(said, day);
  if (type === 'riskArea') {
    const [, nth = '', on] = /^(\d{1,3})(?:[-/](\d{4}|\d{8}))?$/.exec(said) ?? [];
    if (nth === '') return undefined;
    if (Number(nth) === 0) return on === undefined ? { area: 'none' } : undefined;
    const area = areas[Number(nth) - 1]?.code;
    const last = on === undefined ? undefined : dayTyped(on, day);
    if (area === undefined || (on !== undefined && last === undefined)) return undefined;
    return { area, ...(last && { on: last }) };
  }
  return said.replace(/^[("“=:]+|[)"”]+$/g, '').trim();
}

const yes = new Set(['', '1', 'y', '是', '有']);
const no = new Set(['0', 'n', '否', '无', '没']);

/** Month and day are of the year that brings them nearest to the sheet’s own day. */
export function dayTyped(digits: string, day: string): string | undefined {
  const [, year, month, date] = /^(\d{4})?(\d{2})(\d{2})$/.exec(digits) ?? [];
  if (month === undefined || date === undefined) return undefined;
  const here = Number(day.slice(0, 4));
  const years = year === undefined ? [here, here - 1, here + 1] : [Number(year)];
  const days = years.map((one) => `${one}-${month}-${date}`).filter(isDay);
  const away = (one: string) => Math.abs(daysBetween(day, one));
  return days.sort((a, b) => away(a) - away(b))[0];
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && daysAfter(day, 0) === day;
}
