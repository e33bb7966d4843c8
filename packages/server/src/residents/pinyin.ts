/** Pinyin for the search on phones: full syllables and initials of every name, sealed like the name itself. */
import type { Kind } from '@fangxian/domain/records';
import { pinyin } from 'pinyin-pro';

/** Adds `pinyin` to each person in a resident's record who is told with a name. */
export function withPinyin(kind: Kind, body: unknown): unknown {
  if (!kind.name.startsWith('residents.')) return body;
  const told = body as { name?: unknown; persons?: unknown };
  if (Array.isArray(told.persons)) return { ...told, persons: told.persons.map(named) };
  return 'person' in told ? named(told) : body;
}

function named(person: unknown): unknown {
  const { name } = person as { name?: unknown };
  return typeof name === 'string' ? { ...(person as object), pinyin: pinyinOf(name) } : person;
}

const mostReadings = 8;
const mostLength = 240;

/**
 * `wang xiao ming wxm`. A sign that is read in several ways is found by each of them, as a surname first
 * (单 shan before dan, 曾 zeng before ceng); ü is typed as v or u. Letters stay as they are.
 */
export function pinyinOf(name: string): string {
  const words = readingsOf(name).flatMap((syllables) => [syllables.join(' '), syllables.map((one) => one[0]).join('')]);
  let told = '';
  for (const word of new Set(words)) if (told.length + word.length < mostLength) told += ` ${word}`;
  return told.trim().toLowerCase();
}

function readingsOf(name: string): readonly (readonly string[])[] {
  const [asSurname, plainly] = [pinyin(name, options('surname')), pinyin(name, options('normal'))];
  const signs = [...name];
  // With letters between, syllables and signs do not stand side by side: the two plain readings will do.
  if (signs.length !== asSurname.length || signs.length !== plainly.length) return [asSurname, plainly];
  let readings: string[][] = [[]];
  signs.forEach((sign, at) => {
    const ways = [asSurname[at] ?? '', plainly[at] ?? '', ...allOf(sign)].flatMap(typed);
    readings = [...new Set(ways)].flatMap((way) => readings.map((before) => [...before, way])).slice(0, mostReadings);
  });
  return readings;
}

/** Signs come again in name after name: each is looked up once. */
const known = new Map<string, readonly string[]>();

function allOf(sign: string): readonly string[] {
  const before = known.get(sign);
  if (before) return before;
  const isHan = /\p{Script=Han}/u.test(sign);
  const found = isHan ? pinyin(sign, { toneType: 'none', type: 'array', multiple: true }) : [];
  known.set(sign, found);
  return found;
}

/** lü is typed lv, and by some lu. */
function typed(syllable: string): string[] {
  return syllable.includes('ü') ? [syllable.replace('ü', 'v'), syllable.replace('ü', 'u')] : [syllable];
}

function options(mode: 'surname' | 'normal') {
  return { toneType: 'none', type: 'array', mode, nonZh: 'consecutive' } as const;
}
