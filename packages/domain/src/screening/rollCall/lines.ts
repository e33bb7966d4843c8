/** A roll call cut into what each household wrote. Nothing is thrown away: what is no answer is kept as heading. */
import { doorIn } from './door.ts';
import { tidy } from './text.ts';

export type Written = {
  /** The number before it, if there was one. */
  readonly number?: number;
  /** As it was pasted, its lines joined. */
  readonly text: string;
  /** The same without its number, cleaned. */
  readonly said: string;
};
type Cut = { readonly headings: readonly string[]; readonly written: readonly Written[] };

/** More than this is no answer but a letter, and is read by a person. */
export const longest = 300;

const numbered = /^\s*(\d{1,3})\s*[.、,):]\s*(.*)$/u;
const heading = /^\s*#?\s*(?:接龙|群接龙)|^\s*(?:例|示例|例如|格式|说明|模板)\s*[::]|接龙\s*$/u;

export function cutRollCall(text: string): Cut {
  const headings: string[] = [];
  const written: { number?: number; text: string; said: string }[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  const counted = lines.some((line) => itemOf(tidy(line.slice(0, longest))) !== undefined);
  for (const line of lines) {
    const plain = tidy(line.slice(0, 2 * longest)).trim();
    const item = itemOf(plain);
    const last = written.at(-1);
    if (heading.test(plain) || (counted && !item && !last)) headings.push(line);
    else if (item) written.push({ number: item.number, text: line, said: item.rest });
    else if (last && !(startsWithDoor(plain) && doorIn(last.said))) {
      last.text += `\n${line}`;
      last.said += ` ${plain}`;
    } else written.push({ text: line, said: plain });
  }
  return { headings, written: written.map((one) => ({ ...one, said: one.said.slice(0, longest) })) };
}

/** `1. 3-2-1204 …`. 36.5 at the start of a line is a temperature and numbers nobody. */
function itemOf(line: string): { number: number; rest: string } | undefined {
  const found = numbered.exec(line);
  if (!found || /^\s*(?:3[4-9]|4[0-2])\.\d(?!\d|-|\s*(?:栋|幢|座|号|#))/u.test(line)) return undefined;
  return { number: Number(found[1]), rest: found[2] ?? '' };
}

function startsWithDoor(line: string): boolean {
  const door = doorIn(line);
  return door !== undefined && line.indexOf(door.text) <= 1;
}
