/**
 * Finding a door or a person in memory: by name, pinyin or initials, by the door as people say it
 * (3-1-1204, 3栋1204, 1204), by the last digits of a telephone number, or by several of them at once.
 */
import type { BuildingState } from '@fangxian/domain/places';
import { idOf, registerOf, type SubjectKey } from '@fangxian/domain/records';
import { doorForms, type HouseholdState, type PersonState, presenceOf } from '@fangxian/domain/residents';
import type { Hit } from './device.ts';
import { SearchIndex } from './searchIndex.ts';
import { type Entry, understand } from './searchRank.ts';

type Rows = { get<State>(key: SubjectKey): State | undefined; ids(register: string): readonly string[] };

type Place = Pick<Entry, 'place' | 'doors' | 'order'>;

export class Search {
  readonly #rows: Rows;
  readonly #entries = new Map<SubjectKey, Entry>();
  readonly #stale = new Set<SubjectKey>();
  /** Undefined: to be made again. */
  #index: SearchIndex | undefined;
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
    // In the order in which they are shown, where no other word decides.
    this.#index ??= new SearchIndex(
      [...this.#entries.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
    );
    return this.#index.find(understand(text), limit);
  }

  #bringUpToDate(): void {
    if (this.#built && this.#stale.size === 0) return;
    this.#index = undefined;
    this.#places.clear();
    if (!this.#built) {
      this.#entries.clear();
      for (const register of ['household', 'person']) {
        for (const id of this.#rows.ids(register)) this.#enter(`${register}/${id}`);
      }
      this.#built = true;
    } else {
      for (const key of this.#stale) this.#enter(key);
    }
    this.#stale.clear();
    this.#places.clear();
  }

  #enter(key: SubjectKey): void {
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

/** On a device a personal field is plain; anything else (masked, sealed) is not searched. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
