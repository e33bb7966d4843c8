/** The demonstration, loaded when its data folder is empty: real places, a roster through the usual import, half a morning. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstProfile } from '@fangxian/domain/policy';
import { civilDay, derivedId } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import { replaceSetting, setting } from '../beginning/begin.store.ts';
import { installation, invitation, write } from '../beginning/found.ts';
import { logScope, withScope } from '../engine/database/connect.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { buildingsOf, rowsOfBuilding } from '../engine/sync/rows.store.ts';
import type { House } from '../house.ts';
import { readDivisions, takeDivisions } from '../places/divisions.ts';
import type { RosterImports } from '../residents/importing.ts';
import { demoCommunity, demoDistrict, demoPeople } from './people.ts';
import { demoRound, visitsTo } from './visits.ts';

export const demoEvent = 'demonstration';
const placesFile = 'places-500109.csv';
const rosterFile = 'roster-500109007017.xlsx';

/** @param tell what is going on, for whoever waits */
export async function loadDemonstration(
  { engine, database }: House,
  imports: RosterImports,
  folder: string,
  tell: (zh: string, en: string) => void,
): Promise<void> {
  if ((await setting(database, 'demonstration')) === 'loaded') return;
  const began = engine.now();
  const set = installation(demoDistrict);

  tell('装入北碚区 211 个地方', 'Loading the 211 places of Beibei');
  const divisions = await readDivisions(readFileSync(join(folder, placesFile)), placesFile);
  if ('code' in divisions) throw new Error(`the demonstration's places cannot be read: ${divisions.code}`);
  await takeDivisions(
    engine,
    set,
    divisions.filter(({ code }) => code.startsWith(demoDistrict)),
  );
  await write(
    engine,
    set,
    'base',
    demoPeople.map((one) => invitation(one, began)),
  );

  tell('导入缙云新居名册', 'Importing the roster of Jinyun Xinju');
  const secretary = writerFor('communitySecretary', began);
  await imports.importAtOnce(
    secretary,
    demoCommunity,
    rosterFile,
    readFileSync(join(folder, rosterFile)),
    (done, of) => {
      if (of > 0 && done === of) tell(`名册已读 ${done} 行`, `Read ${done} rows`);
    },
  );

  tell('开一轮排查，补上半个上午', 'Opening a round, with half a morning done');
  const round = demoRound(began);
  const day = civilDay(began, firstProfile.zone);
  await write(engine, writerFor('districtOfficer', began), demoEvent, [
    { kind: 'screening.roundOpened', body: round.body(day), log: demoDistrict, key: round.id, at: began },
  ]);
  // The round is set in every log below before anybody is visited in it.
  await engine.idle();
  for (const { households, nth } of await householdsByBuilding(database)) {
    const visits = visitsTo(demoCommunity, round.id, nth, households, began);
    await write(engine, workerOf(households[0]?.building ?? '', began), demoEvent, visits);
  }
  await engine.idle();
  await replaceSetting(database, 'demonstration', 'loaded');
}

async function householdsByBuilding(database: House['database']) {
  return withScope(database, logScope(demoCommunity), async (client) => {
    const found: { nth: number; households: HouseholdState[] }[] = [];
    const buildings = (await buildingsOf(client, demoCommunity)).filter(({ building }) => building !== '');
    for (const [nth, { building }] of buildings.entries()) {
      const rows = await rowsOfBuilding(client, demoCommunity, building);
      const households = rows
        .filter(({ register }) => register === 'household')
        .sort((a, b) => a.seq - b.seq)
        .map(({ state }) => state as HouseholdState);
      found.push({ nth, households });
    }
    return found;
  });
}

function writerFor(role: string, from: number): Writer {
  const person = demoPeople.find((one) => one.role === role) as (typeof demoPeople)[number];
  return asWriter(person, from);
}

/** The grid worker of a building, else the secretary. */
function workerOf(building: string, from: number): Writer {
  const person = demoPeople.find(({ role, scope }) => role === 'gridWorker' && scope.buildings?.includes(building));
  return person ? asWriter(person, from) : writerFor('communitySecretary', from);
}

function asWriter({ member, role, scope }: (typeof demoPeople)[number], from: number): Writer {
  // Half a morning lies before the invitation: the writer's grant reaches back over it.
  const grant = { grant: derivedId('grant', member, role, scope.place), role, scope, from: from - 86_400_000 };
  return { member, device: `demonstration-${member}`, grants: [grant], session: 'live', home: scope.place };
}
