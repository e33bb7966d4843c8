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

/** `wang xiao ming wxm`; each reading of a polyphone's surname once. Letters stay as they are. */
export function pinyinOf(name: string): string {
  const readings = [pinyin(name, options('surname')), pinyin(name, options('normal'))];
  const words = readings.flatMap((syllables) => [syllables.join(' '), syllables.map((one) => one[0]).join('')]);
  return [...new Set(words)].join(' ').toLowerCase().slice(0, 240);
}

function options(mode: 'surname' | 'normal') {
  return { toneType: 'none', type: 'array', mode, nonZh: 'consecutive' } as const;
}
