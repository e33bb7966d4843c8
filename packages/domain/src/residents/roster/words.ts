/** Words from closed lists: sex, state of a dwelling, relation to the head, age, dates. */
import type { DwellingState, Sex } from '../shapes.ts';
import { birthDateFrom } from './document.ts';
import { compact, halfWidth, saysNone } from './text.ts';

export function readSex(text: string): Sex | undefined {
  const word = compact(text).toLowerCase();
  if (/^(男性?|m|male|man|boy|1)$/.test(word)) return 'male';
  if (/^(女性?|f|female|woman|girl|2)$/.test(word)) return 'female';
  return undefined;
}

const states: readonly (readonly [DwellingState, RegExp])[] = [
  ['vacant', /空|无人|闲置|未入住|未装修|待售|vacant|empty|unoccupied/],
  ['rented', /租|借|rent|let\b|tenant|lease/],
  ['ownerOccupied', /自住|自有|自用|常住|业主|产权|已入住|入住|owner|own|occupied/],
];

/** 自住/出租/空置 in any of the usual words; undefined when the file says nothing that is understood. */
export function readDwellingState(text: string): DwellingState | undefined {
  const word = compact(text).toLowerCase();
  return word === '' ? undefined : states.find(([, pattern]) => pattern.test(word))?.[0];
}

/** The head of a household, in one code whatever the word; every other relation stays as it is written. */
export const headRelation = 'head';

export function readRelation(text: string): string | undefined {
  const word = halfWidth(text);
  if (word === '' || saysNone(word)) return undefined;
  return isHead(word) ? headRelation : word.slice(0, 40);
}

function isHead(word: string): boolean {
  return /^(户主|本人|户主本人|本人\(户主\)|户主\(本人\)|承租人|房主|head|self|householder|headofhousehold)$/i.test(
    compact(word),
  );
}

/** Years: 62, 62岁; months and days of the newborn are zero years. */
export function readAge(text: string): number | undefined {
  const word = compact(text);
  if (/^\d+(个?月|天)$/.test(word)) return 0;
  const years = /^(\d{1,3})(\.0+)?(岁|周岁|y|yrs?|years?)?$/i.exec(word);
  const value = years ? Number(years[1]) : Number.NaN;
  return value <= 130 ? value : undefined;
}

/** 1958-06-20, 1958.6.20, 1958年6月20日, 19580620. */
export function readDate(text: string): string | undefined {
  const word = compact(text);
  if (/^\d{8}$/.test(word)) return birthDateFrom(word);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(word);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return birthDateFrom(`${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`);
}

export function readCount(text: string): number | undefined {
  const parts = /^(\d{1,3})(\.0+)?(人|口|persons?|people)?$/i.exec(compact(text));
  return parts ? Number(parts[1]) : undefined;
}
