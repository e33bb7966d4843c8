/**
 * Finding a door or a person in memory: by name, pinyin or initials, by the door as people say it
 * (3-1-1204, 3栋1204, 1204), by the last digits of a telephone number, or by several of them at once.
 */
import type { BuildingState } from '@fangxian/domain/places';
import { idOf, registerOf, type SubjectKey } from '@fangxian/domain/records';
import { doorForms, type HouseholdState, type PersonState, presenceOf } from '@fangxian/domain/residents';
import type { Hit } from './device.ts';

type Rows = { get<State>(key: SubjectKey): State | undefined; ids(register: string): readonly string[] };

type Entry = {
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

type Place = Pick<Entry, 'place' | 'doors' | 'order'>;

export class Search {
  readonly #rows: Rows;
  readonly #entries = new Map<SubjectKey, Entry>();
  readonly #stale = new Set<SubjectKey>();
  /** All entries in the order in which they are shown, where no other word decides; undefined: to be put in order again. */
  #inOrder: readonly Entry[] | undefined;
  #built = false;
  /** While the index is made: a household's people stand where it stands. */
  readonly #places = new Map<HouseholdState, Place>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** To be told of every changed row. */
  changed(key: SubjectKey): void {
    if (!this.#built) return;
    const register = registerOf(key);
    if (register === 'household' || register === 'person') this.#stale.add(key);
    if (register === 'household') {
      for (const person of this.#rows.get<HouseholdState>(key)?.persons ?? []) this.#stale.add(`person/${person}`);
    }
    // A building's name is part of every door in it: rare enough to begin again.
    if (register === 'building') this.#built = false;
  }

  find(text: string, limit: number): readonly Hit[] {
    this.#bringUpToDate();
    const query = understand(text);
    if (query.words === '' && query.letters === '' && query.digits.length === 0) return [];
    // One letter fits nearly everybody: what will not be shown is not gathered, let alone sorted.
    const byRank: Hit[][] = [];
    for (const entry of this.#ordered()) {
      const rank = rankOf(entry, query);
      if (rank === undefined) continue;
      const hits = byRank[rank] ?? [];
      byRank[rank] = hits;
      if (hits.length < limit) hits.push(entry.hit);
    }
    return byRank.flat().slice(0, limit);
  }

  #ordered(): readonly Entry[] {
    this.#inOrder ??= [...this.#entries.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    return this.#inOrder;
  }

  #bringUpToDate(): void {
    if (this.#built && this.#stale.size === 0) return;
    this.#inOrder = undefined;
    this.#places.clear();
    if (!this.#built) {
      this.#entries.clear();
      for (const register of ['household', 'person']) {
        for (const id of this.#rows.ids(register)) this.#index(`${register}/${id}`);
      }
      this.#built = true;
    } else {
      for (const key of this.#stale) this.#index(key);
    }
    this.#stale.clear();
    this.#places.clear();
  }

  #index(key: SubjectKey): void {
    const entry = registerOf(key) === 'person' ? this.#person(key) : this.#household(key);
    if (entry) this.#entries.set(key, entry);
    else this.#entries.delete(key);
  }

  #person(key: SubjectKey): Entry | undefined {
    const person = this.#rows.get<PersonState>(key);
    // Who left, or was entered twice, is looked for nowhere: their household still is.
    if (!person || presenceOf(person)) return undefined;
    const household = this.#rows.get<HouseholdState>(`household/${person.household}`);
    const building = household?.building ?? person.building;
    return {
      hit: { household: person.household, person: idOf(key), ...(building && { building }) },
      name: plain(person.name),
      pinyin: plain(person.pinyin)
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
      phone: plain(person.phone).replace(/\D/g, ''),
      ...this.#where(household),
    };
  }

  #household(key: SubjectKey): Entry | undefined {
    const household = this.#rows.get<HouseholdState>(key);
    if (!household) return undefined;
    return {
      hit: { household: idOf(key), ...(household.building && { building: household.building }) },
      name: '',
      pinyin: '',
      phone: plain(household.phone).replace(/\D/g, ''),
      ...this.#where(household),
    };
  }

  #where(household: HouseholdState | undefined): Place {
    if (!household) return { place: '', doors: [], order: '' };
    const known = this.#places.get(household);
    if (known) return known;
    const building = this.#rows.get<BuildingState>(`building/${household.building}`);
    const name = building?.name ?? '';
    const label = 'label' in household.door ? household.door.label : '';
    const doors = doorForms(building?.key ?? name, household.stairwell ?? '', label);
    const order = (doors[0] ?? '').replace(/\d+/g, (digits) => digits.padStart(6, '0'));
    const place = { place: name, doors, order };
    this.#places.set(household, place);
    return place;
  }
}

type Query = { words: string; letters: string; digits: readonly string[] };

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
function rankOf(entry: Entry, { words, letters, digits }: Query): number | undefined {
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

/** On a device a personal field is plain; anything else (masked, sealed) is not searched. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
