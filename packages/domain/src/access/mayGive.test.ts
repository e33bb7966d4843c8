import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, type Grant, holdsAt, mayGive, type Scope } from './grant.ts';
import { type Role, roles } from './roles.ts';

const logs = ['9901', '990101', '990101001', '990102'];
const grids = ['g1', 'g2'];
const buildings = ['b1', 'b2', 'b3'];
const stairwells = ['1', '2'];
const cases = ['c1', 'c2'];
/** Every spot there is: whole logs, grids, buildings without and within a grid, stairwells. */
const spots = logs.flatMap((log) => [
  { log, standing: {} },
  ...grids.map((grid) => ({ log, standing: { grid } })),
  ...buildings.flatMap((building) => [
    { log, standing: { building } },
    ...stairwells.map((stairwell) => ({ log, standing: { building, stairwell } })),
    ...grids.map((grid) => ({ log, standing: { building, grid } })),
    ...cases.map((one) => ({ log, standing: { building, case: one } })),
    ...cases.map((one) => ({ log, standing: { building, household: one } })),
  ]),
]);

const some = (values: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const aCase = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom(...cases));
const scope = fc
  .record({
    place: fc.constantFrom(...logs),
    grids: some(grids),
    buildings: some(buildings),
    stairwells: some(buildings.flatMap((building) => stairwells.map((stairwell) => `${building}#${stairwell}`))),
    case: aCase,
    household: aCase,
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Scope);
const role = fc.constantFrom(...(Object.keys(roles) as Role[]));
const instant = fc.integer({ min: 0, max: 6 });
const grant = fc
  .record({ role, scope, from: instant, until: fc.option(instant, { nil: undefined }) })
  .map(({ until, ...rest }): Grant => ({ ...rest, grant: 'one', ...(until !== undefined && { until }) }));

test('whatever is given, one grant of the giver holds now, ranks as high, lasts as long and covers every spot', () => {
  let given = 0;
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 3 }), grant, instant, (mine, wanted, now) => {
      if (mayGive(mine, wanted, now) !== 'yes') return;
      given += 1;
      const source = mine.find(
        (one) =>
          holdsAt(one, now) &&
          roles[one.role].invites &&
          roles[one.role].rank >= roles[wanted.role].rank &&
          (one.until ?? Number.POSITIVE_INFINITY) >= (wanted.until ?? Number.POSITIVE_INFINITY) &&
          spots.every(({ log, standing }) => !covers(wanted.scope, log, standing) || covers(one.scope, log, standing)),
      );
      expect(source).toBeDefined();
    }),
    { numRuns: 20_000 },
  );
  expect(given).toBeGreaterThan(100);
});
