/** What somebody typed, and how near a door or a person is to it. */
import type { Hit } from './device.ts';

export type Entry = {
  hit: Hit;
  /** Chinese words: the person's name, the building's. */
  name: string;
  place: string;
  pinyin: string;
  /** The door in all its forms, longest first: 3-1-1204, 3-1204, 1204. */
  doors: readonly string[];
  /** The longest form with its numbers padded, so that plain comparison puts 2 before 10. */
  order: string;
  phone: string;
};

export type Query = { words: string; letters: string; digits: readonly string[] };

/** Splits what was typed into Chinese words, Latin letters and groups of digits. */
export function understand(text: string): Query {
  const tidy = text.normalize('NFKC').toLowerCase();
  const withoutUnits = tidy.replace(/(?<=\d)\s*(号楼|栋|幢|座|楼|单元|层|室|号|户|门)/g, '-');
  return {
    words: (withoutUnits.match(/\p{Script=Han}+/gu) ?? []).join(''),
    letters: (withoutUnits.match(/[a-z]+/g) ?? []).join(''),
    digits: withoutUnits.match(/\d+/g) ?? [],
  };
}

/** Lower is nearer; undefined is no hit. Everything that was typed must fit somewhere. */
export function rankOf(entry: Entry, { words, letters, digits }: Query): number | undefined {
  let rank = 0;
  if (words !== '') {
    if (entry.name.startsWith(words)) rank += entry.name === words ? 0 : 1;
    else if (entry.name.includes(words)) rank += 2;
    else if (entry.place.includes(words)) rank += entry.hit.person ? 4 : 3;
    else if (entry.name !== '' && saysBoth(words, entry)) rank += 2;
    else return undefined;
  }
  if (letters !== '') {
    const at = entry.pinyin.indexOf(letters);
    if (at < 0) return undefined;
    rank += at === 0 ? 1 : 2;
  }
  if (digits.length > 0) {
    const door = digits.join('-');
    const exact = entry.doors.includes(door);
    const begins = !exact && entry.doors.some((form) => form.startsWith(door));
    const isPhone = digits.length === 1 && door.length >= 3 && entry.phone.endsWith(door);
    if (!exact && !begins && !isPhone) return undefined;
    // A door is a household; its people come after it, unless a name was asked for too.
    const person = entry.hit.person !== undefined && words === '' && letters === '' ? 1 : 0;
    rank += (exact ? 0 : begins ? 4 : 2) + person;
  } else if (words === '' && letters === '') return undefined;
  return rank;
}

/** 解北巷王小明: the building's words, then the person's. */
function saysBoth(words: string, entry: Entry): boolean {
  for (let cut = 1; cut < words.length; cut += 1) {
    if (entry.place.includes(words.slice(0, cut)) && entry.name.includes(words.slice(cut))) return true;
  }
  return false;
}
