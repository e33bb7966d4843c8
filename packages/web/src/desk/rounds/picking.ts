/** From a list of doors to households: as they were pasted, and as those that share with the household of a hit. */
import type { PersonState } from '@fangxian/domain/residents';
import { type Home, plain, type Rows } from '../community/index.ts';

export type Pasted = { readonly found: readonly string[]; readonly unknown: readonly string[] };

/** 3栋2单元603, 3-2-603 and 3# 2 603 are the same door. */
export function matchPasted(text: string, homes: readonly Home[]): Pasted {
  const known = new Map<string, string[]>();
  for (const home of homes) {
    for (const key of new Set([doorKey(home.address), doorKey(withStairwell(home))])) {
      known.set(key, [...(known.get(key) ?? []), home.id]);
    }
  }
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const line of text.split(/[\n\r;；,，、\t]+/)) {
    const told = line.trim();
    if (told === '') continue;
    const ids = known.get(doorKey(told));
    if (ids) for (const id of ids) found.add(id);
    else unknown.push(told);
  }
  return { found: [...found], unknown };
}

function withStairwell({ place, stairwell, address }: Home): string {
  // Where a building has one stairwell its address leaves it out; a list from elsewhere may name it.
  return stairwell && !/单元|stairwell/.test(place) ? `${place} ${stairwell} ${address.slice(place.length)}` : address;
}

/** What tells one door from another: its runs of digits and letters, in order. */
function doorKey(text: string): string {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/栋|幢|座|号楼|楼|单元|室|号|stairwell|building|#/g, ' ')
    .match(/[\p{L}]+|\d+/gu);
  return (parts ?? []).map((part) => part.replace(/^0+(?=\d)/, '')).join(' ');
}

/** Households that have somebody on the roster's list of those to be asked first. */
export function householdsAtRisk(rows: Rows, homes: readonly Home[]): readonly string[] {
  const atRisk = (person: string) => (plain(rows.get<PersonState>(`person/${person}`)?.vulnerability)?.length ?? 0) > 0;
  return homes.filter(({ state }) => state.persons.some(atRisk)).map(({ id }) => id);
}

/** Who shares with the household of a hit: the stairwell, or a telephone number. The hit itself is not among them. */
export function sharingWith(rows: Rows, hit: Home, homes: readonly Home[]) {
  const numbers = new Set(numbersOf(rows, hit));
  const others = homes.filter(({ id }) => id !== hit.id);
  return {
    stairwell: others
      .filter(({ building, stairwell }) => building === hit.building && stairwell === hit.stairwell)
      .map(({ id }) => id),
    number: others.filter((home) => numbersOf(rows, home).some((one) => numbers.has(one))).map(({ id }) => id),
  };
}

function numbersOf(rows: Rows, { state }: Home): readonly string[] {
  const told = [state.phone, ...state.persons.map((person) => rows.get<PersonState>(`person/${person}`)?.phone)];
  return told.flatMap((number) => plain(number)?.replace(/\D/g, '') || []);
}
