/** A division tree as offices publish it: CSV with code, name and parent, heading row or none. */
import type { Place } from './found.ts';

const heading = /^(code|代码|区划代码|编码)$/i;

/** Rows without a code are left out; spaces and a byte-order mark do not matter. */
export function readPlaces(csv: string): Place[] {
  return csv
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
    .filter(([code = '', name = '']) => /^[0-9A-Za-z]{2,20}$/.test(code) && name !== '' && !heading.test(code))
    .map(([code = '', name = '', parent = '']) => ({ code, name, ...(parent && { parent }) }));
}
