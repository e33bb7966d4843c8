/** The door in what somebody wrote, as groups of digits: 3栋2单元1204室, 3#1204, 3-2-1204, 十二楼4号, 1204. */
import { countIn } from './text.ts';

type DoorSaid = {
  /** `3-2-1204`, to be held against the forms of a known door. */
  readonly form: string;
  /** As written, to be taken out of what is left to read. */
  readonly text: string;
};

const unit = '(?:号楼|栋|幢|棟|座|#|单元|号门|门|层|楼|-|室|号|房)';
const group = '(?:[A-Za-z]?\\d{1,5}[A-Za-z]?|[一二两三四五六七八九十]{1,3}(?=\\s*(?:号楼|栋|幢|棟|座|单元|层|楼)))';
const run = new RegExp(`${group}(?:\\s*${unit}\\s*-?\\s*${group})*\\s*(?:室|号|房|户)?`, 'gu');
/** What has digits and is no door: temperatures, counts of people, ages, clock times, dates, telephone numbers. */
const notADoor =
  /\d{2}\.\d{1,2}\s*(?:度|℃|°C)?|\d{6,}|\d{1,2}\s*:\s*\d{2}|\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|(?:\d{1,3}|[一二两三四五六七八九十]{1,2})\s*(?:个人|人|口|岁|天|次|名|度|℃)/gu;

export function doorIn(said: string): DoorSaid | undefined {
  const masked = said.replace(notADoor, (found) => '、'.repeat(found.length));
  for (const [text] of masked.matchAll(run)) {
    const groups = text.match(/\d+|[一二两三四五六七八九十]+/g) ?? [];
    const digits = groups.map((one) => (/^\d/.test(one) ? String(Number(one)) : String(countIn(one) ?? '')));
    // One or two digits alone are a count or a slip of the finger; a door has three, or a building before it.
    if (digits.length === 1 && (digits[0] ?? '').length < 3 && !/[室号房户]/.test(text)) continue;
    if (digits.every((one) => one !== '')) return { form: digits.join('-'), text };
  }
  return undefined;
}
