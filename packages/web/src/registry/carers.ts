/** Who may look after somebody from another household: found by name, as one types. */
import { isSealed } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import { useEffect, useState } from 'react';
import { type Device, type Hit, useDevice } from '../device/index.ts';

const asked = 40;

export type Carer = { readonly person: string; readonly household: string; readonly name: string };

/** The persons among what was found, without those of these ids and those who live here no more. */
export function carersAmong(
  hits: readonly Hit[],
  rows: Pick<Device, 'get'>,
  without: readonly string[],
  most: number,
): readonly Carer[] {
  const found = new Map<string, Carer>();
  for (const { person } of hits) {
    const state = person && !without.includes(person) ? rows.get<PersonState>(`person/${person}`) : undefined;
    if (!state || state.left || state.mergedInto) continue;
    const { name } = state;
    if (typeof name !== 'string' || isSealed(name)) continue;
    found.set(state.person, { person: state.person, household: state.household, name });
  }
  return [...found.values()].slice(0, most);
}

/** @param text a name, its pinyin or initials; nothing is found for nothing */
export function useCarers(text: string, without: readonly string[], most: number): readonly Carer[] {
  const device = useDevice();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    let current = true;
    if (wanted === '') setHits([]);
    else void device.search(wanted, asked).then((found) => current && setHits(found));
    return () => {
      current = false;
    };
  }, [device, wanted]);
  return carersAmong(hits, device, without, most);
}
