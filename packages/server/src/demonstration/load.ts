/** The demonstration, loaded when its data folder is empty: real places, a roster through the usual import, half a morning. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstProfile } from '@fangxian/domain/policy';
import { civilDay, derivedId } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import { installation, invitation, placeNamed, write } from '../beginning/found.ts';
import { readPlaces } from '../beginning/places.ts';
import { logScope, withScope } from '../engine/database/connect.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { buildingsOf, logHead, rowsOfBuilding } from '../engine/sync/rows.store.ts';
import type { House } from '../house.ts';
import type { RosterImports } from '../residents/importing.ts';
import { demoCommunity, demoDistrict, demoPeople } from './people.ts';
import { demoRound, visitsTo } from './visits.ts';

export const demoEvent = 'demonstration';
const rosterFile = 'roster-500109007017.xlsx';

/** @param tell what is going on, for whoever waits */
export async function loadDemonstration(
  { engine, database }: House,
  imports: RosterImports,
  folder: string,
  tell: (zh: string, en: string) => void,
): Promise<void> {
  const loaded = await withScope(database, logScope(demoDistrict), (client) => logHead(client, demoDistrict));
  if (loaded) return;
  const began = engine.now();
  const set = installation(demoDistrict);

  tell('装入北碚区 211 个地方', 'Loading the places of Beibei');
  const places = readPlaces(readFileSync(join(folder, 'places-500109.csv'), 'utf8'));
  const inDistrict = places.filter(({ code }) => code.startsWith(demoDistrict));
  const known = new Set(inDistrict.map(({ code }) => code));
  const facts = inDistrict.map(({ code, name, parent }) =>
    placeNamed({ code, name, ...(parent && known.has(parent) && { parent }) }),
  );
  // The district last: its log says that all of this was done.
  const [district, below] = [
    facts.filter(({ log }) => log === demoDistrict),
    facts.filter(({ log }) => log !== demoDistrict),
  ];
  await write(engine, set, 'base', below);
  await write(
    engine,
    set,
    'base',
    demoPeople.filter(({ scope }) => scope.place !== demoDistrict).map((one) => invitation(one, began)),
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

  tell('开一轮排查,补上半个上午', 'Opening a round, with half a morning done');
  const round = demoRound(began);
  const day = civilDay(began, firstProfile.zone);
  await write(engine, writerFor('communitySecretary', began), demoEvent, [
    { kind: 'screening.roundOpened', body: round.body(day), log: demoCommunity, key: round.id, at: began },
  ]);
  for (const { households, nth } of await householdsByBuilding(database)) {
    const visits = visitsTo(demoCommunity, round.id, nth, households, began);
    await write(engine, workerOf(households[0]?.building ?? '', began), demoEvent, visits);
  }
  await write(engine, set, 'base', district);
  await write(
    engine,
    set,
    'base',
    demoPeople.filter(({ scope }) => scope.place === demoDistrict).map((one) => invitation(one, began)),
  );
  await engine.idle();
}

async function householdsByBuilding(database: House['database']) {
  return withScope(database, logScope(demoCommunity), async (client) => {
    const found: { nth: number; households: HouseholdState[] }[] = [];
    const buildings = (await buildingsOf(client, demoCommunity)).filter(({ building }) => building !== '');
    for (const [nth, { building }] of buildings.entries()) {
      const rows = await rowsOfBuilding(client, demoCommunity, building);
      const households = rows
        .filter(({ register }) => register === 'household')
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
