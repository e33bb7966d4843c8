/** Merged cells. They are named behind the rows, so a sheet is looked through for them first. */
import { Unreadable } from './limits.ts';
import type { Zip } from './zip.ts';

export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const most = 500_000;

/** The merged ranges of a sheet, from the top down. Rows are counted from 1, columns from 0. */
export async function mergesOf(zip: Zip, part: string, columns: number): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for await (const bytes of zip.read(part)) {
    const text = rest + decoder.decode(bytes);
    for (const found of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
      const [, left = 'A', top = '1', right = 'A', bottom = '1'] = found;
      if (merges.length >= most) throw new Unreadable('roster.tooManyRows', { rows: most });
      merges.push({
        left: columnIndex(left),
        top: Number(top),
        right: Math.min(columnIndex(right), columns),
        bottom: Number(bottom),
      });
    }
    const open = text.lastIndexOf('<');
    const tail = text.slice(open);
    rest = open >= 0 && !tail.includes('>') ? tail.slice(0, 1000) : '';
  }
  return merges.sort((a, b) => a.top - b.top);
}

/** A → 0, AB → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
