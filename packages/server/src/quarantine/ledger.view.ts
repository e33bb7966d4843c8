/** Everybody in the folders of one community, with what a ledger says of them, opened, out of one snapshot. */
import { type LeadState, leadPerson } from '@fangxian/domain/leads';
import type { BuildingState } from '@fangxian/domain/places';
import type { PolicyProfile } from '@fangxian/domain/policy';
import { type CaseState, type CheckDayState, checkDayKey, phaseOf } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { ReturneeState } from '@fangxian/domain/returns';
import type { PoolClient } from 'pg';
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
  /** How they came, as they were registered on arrival. */
  readonly arrival?: ReturneeState['registered'];
  /** What was told of them before anybody had been there. */
  readonly lead?: LeadState | undefined;
  /** Names of whoever else lives behind the door. */
  readonly beside?: readonly unknown[];
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
      const housemates = [...homes.values()].flatMap((home) => home.persons).filter((id) => !persons.has(id));
      const besides = await openedRows<PersonState>(client, engine, log, 'person', housemates);
      const everybody = standing.flatMap((one) => one.persons.flatMap(idsOf));
      const returnees = await openedRows<ReturneeState>(client, engine, log, 'returnee', everybody);
      const told = await leadsOf(client, engine, log, everybody);
      const dayIds = standing.map((folder) => checkDayKey(folder.case, today).split('/')[1] as string);
      const days = await openedRows<CheckDayState>(client, engine, log, 'checkDay', dayIds);
      const lines = standing.flatMap((folder) =>
        folder.persons
          .filter((line) => phaseOf(folder, line) !== 'void')
          .map((line): CaseLine => {
            const household = homes.get(folder.household);
            const { readings = [] } = days.get(`${folder.case}:${today}`) ?? {};
            const ids = idsOf(line);
            const others = household?.persons.filter((id) => !ids.includes(id)) ?? [];
            return {
              ...{ folder, line, household, person: persons.get(line.person) },
              building: buildings.get(household?.building ?? ''),
              readings: readings.filter(({ person }) => ids.includes(person)),
              arrival: ids.flatMap((id) => returnees.get(id)?.registered ?? [])[0],
              lead: ids.flatMap((id) => told.get(id) ?? [])[0],
              beside: others.map((id) => (persons.get(id) ?? besides.get(id))?.name),
            };
          }),
      );
      return { community, policy, today, lines };
    },
    'repeatable read',
  );
}

function idsOf({ person, was = [] }: CaseLine['line']): readonly string[] {
  return [person, ...was];
}

/** The first lead about each of these; one that turned out to be another's double adds nothing. */
async function leadsOf(
  client: PoolClient,
  engine: Engine,
  log: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, LeadState>> {
  const { rows } = await client.query<{ id: string }>(
    `select id from fangxian.register
     where log = $1 and register = 'lead' and not gone and state -> 'doubleOf' is null
       and coalesce(state ->> 'is', state ->> 'person') = any($2)`,
    [log, persons],
  );
  const leads = await openedRows<LeadState>(
    client,
    engine,
    log,
    'lead',
    rows.map(({ id }) => id),
  );
  const inOrder = [...leads.values()].sort((a, b) => (b.received?.at ?? 0) - (a.received?.at ?? 0));
  return new Map(inOrder.map((one) => [leadPerson(one), one]));
}
