/** Ids of places below a community: derived from their key, so that the same place named twice is one. */
import { derivedId } from '../records/index.ts';

/** @param key canonical key of the building within its community, e.g. `3` for 3栋 */
export function buildingId(log: string, key: string): string {
  return derivedId(log, 'building', key);
}

/** @param key of its name, as `compoundKey` reads one */
export function compoundId(log: string, key: string): string {
  return derivedId(log, 'compound', key);
}

export function gridId(log: string, name: string): string {
  return derivedId(log, 'grid', name);
}
