/** Everybody registered on arrival, in one community, opened, out of one snapshot. */
import type { BuildingState } from '@fangxian/domain/places';
import type { PolicyProfile } from '@fangxian/domain/policy';
import { civilDay } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { ReturneeState } from '@fangxian/domain/returns';
import { logScope, withScope } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { openedRows, peopleOf, placeIn } from '../forms/people.view.ts';

export type ReturnLine = {
  readonly row: ReturneeState;
  readonly registered: NonNullable<ReturneeState['registered']>;
  readonly person: PersonState | undefined;
  readonly household: HouseholdState | undefined;
  readonly building: BuildingState | undefined;
};

export type ReturnLedger = {
  readonly community: string;
  readonly policy: PolicyProfile;
  readonly today: string;
  readonly lines: readonly ReturnLine[];
};

export function returnLedger(engine: Engine, log: string, now: number): Promise<ReturnLedger> {
  return withScope(
    engine.database,
    logScope(log),
    async (client) => {
      const { name: community, policy } = await placeIn(client, log);
      const rows = [...(await openedRows<ReturneeState>(client, engine, log, 'returnee')).values()];
      const come = rows.flatMap((row) => (row.registered && !row.closed ? [{ row, registered: row.registered }] : []));
      const { persons, homes, buildings } = await peopleOf(client, engine, log, {
        persons: come.map(({ row }) => row.person),
        households: come.flatMap(({ row }) => row.household ?? []),
      });
      const lines = come.map(({ row, registered }): ReturnLine => {
        const household = homes.get(row.household ?? '');
        const building = buildings.get(household?.building ?? '');
        return { row, registered, person: persons.get(row.person), household, building };
      });
      return { community, policy, today: civilDay(now, policy.zone), lines };
    },
    'repeatable read',
  );
}
