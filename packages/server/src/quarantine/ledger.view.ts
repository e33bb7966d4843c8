/** Everybody in the folders of one community, with what a ledger says of them, opened, out of one snapshot. */
import type { BuildingState } from '@fangxian/domain/places';
import type { PolicyProfile } from '@fangxian/domain/policy';
import { type CaseState, type CheckDayState, checkDayKey, phaseOf } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { logScope, withScope } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { openedRows, peopleOf, placeIn } from '../forms/people.view.ts';

export type CaseLine = {
  readonly folder: CaseState;
  readonly line: CaseState['persons'][number];
  readonly person: PersonState | undefined;
  readonly household: HouseholdState | undefined;
  readonly building: BuildingState | undefined;
  /** Today’s readings of this person. */
  readonly readings: CheckDayState['readings'];
};

export type CaseLedger = {
  readonly community: string;
  readonly policy: PolicyProfile;
  readonly today: string;
  readonly lines: readonly CaseLine[];
};

export function caseLedger(engine: Engine, log: string, now: number): Promise<CaseLedger> {
  return withScope(
    engine.database,
    logScope(log),
    async (client) => {
      const { name: community, policy } = await placeIn(client, log);
      const today = civilDay(now, policy.zone);
      const folders = [...(await openedRows<CaseState>(client, engine, log, 'quarantine')).values()];
      const standing = folders.filter((folder) => folder.opened);
      const { persons, homes, buildings } = await peopleOf(client, engine, log, {
        persons: standing.flatMap((one) => one.persons.map(({ person }) => person)),
        households: standing.map(({ household }) => household),
      });
      const dayIds = standing.map((folder) => checkDayKey(folder.case, today).split('/')[1] as string);
      const days = await openedRows<CheckDayState>(client, engine, log, 'checkDay', dayIds);
      const lines = standing.flatMap((folder) =>
        folder.persons
          .filter((line) => phaseOf(folder, line) !== 'void')
          .map((line): CaseLine => {
            const household = homes.get(folder.household);
            const told = days.get(`${folder.case}:${today}`)?.readings ?? [];
            const ids = [line.person, ...(line.was ?? [])];
            return {
              ...{ folder, line, household, person: persons.get(line.person) },
              building: buildings.get(household?.building ?? ''),
              readings: told.filter(({ person }) => ids.includes(person)),
            };
          }),
      );
      return { community, policy, today, lines };
    },
    'repeatable read',
  );
}
