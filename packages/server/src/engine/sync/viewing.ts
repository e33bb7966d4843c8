/** What one viewer sees of one log: which rows the database may give, how each is masked, under which fingerprint. */
import { createHash } from 'node:crypto';
import { type Grant, holdsAt, noSight, reaches, type Sight, sightAt } from '@fangxian/domain/access';
import type { Catalogue, Standing } from '@fangxian/domain/records';
import type { Scope } from '../database/connect.ts';
import { logScope } from '../database/connect.ts';

/** Raised when the shape of what is sent changes: every device then loads again. */
const wireVersion = 2;

export type Viewing = {
  readonly log: string;
  readonly member: string;
  readonly scope: Scope;
  /** Stands for all of this; another fingerprint means another set of rows. */
  readonly fingerprint: string;
  sight(standing: Standing): Sight;
  /** The single cases that grants are for: where there are any, it matters whose a row is. */
  cases: readonly string[];
  /** What differs between viewers of one building; equal words, equal chunks. */
  maskOf(building: string): string;
};

/** @returns undefined when no grant reaches into the log */
export function viewingOf(
  catalogue: Catalogue,
  member: string,
  grants: readonly Grant[],
  log: string,
  now: number,
): Viewing | undefined {
  const here = grants.filter((grant) => holdsAt(grant, now) && reaches(grant.scope, log));
  if (here.length === 0) return undefined;
  const narrowed = here.every(({ scope }) => scope.grids || scope.buildings || scope.stairwells);
  const cases = here.flatMap(({ scope }) => scope.case ?? []);
  const spots = narrowed && {
    grids: here.flatMap(({ scope }) => scope.grids ?? []),
    buildings: here.flatMap(({ scope }) => [
      ...(scope.buildings ?? []),
      ...(scope.stairwells ?? []).map((path) => path.split('#')[0] as string),
    ]),
  };
  const sights = new Map<string, Sight>();
  const sight = (standing: Standing): Sight => {
    const { grid, building, stairwell, case: folder, household, ground } = standing;
    const key = [grid, building, stairwell, folder, household, ground ? 'ground' : ''].join('\u001f');
    let found = sights.get(key);
    if (!found) {
      found = sightAt(here, log, standing, now) ?? noSight;
      sights.set(key, found);
    }
    return found;
  };
  const words = here.map(({ role, scope }) => JSON.stringify({ role, scope })).sort();
  const folds = catalogue.registers.map(({ name, version }) => `${name}${version}`);
  return {
    log,
    member,
    scope: spots ? { ...logScope(log), spots } : logScope(log),
    fingerprint: digest([String(wireVersion), member, ...words, ...folds]),
    sight,
    cases,
    maskOf(building) {
      // Rows of the whole log may be one's own; those of a building are alike for all who see it alike.
      const mine = building === '' ? [member] : [];
      return digest([String(wireVersion), ...mine, ...words, ...folds, building]);
    },
  };
}

export function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('base64url').slice(0, 22);
}
