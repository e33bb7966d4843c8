/** A whole round, played: everybody at their doors at once, a misfortune in the middle, then the desk; and the accounts. */
import { catalogue } from '@fangxian/domain/areas';
import type { TallyTold } from '@fangxian/domain/exchange';
import { covered, type HouseholdEnd } from '@fangxian/domain/screening';
import { openRound } from '../ingest/visits.ts';
import { read } from '../town/client.ts';
import { type Community, householdsOf, type Seat } from '../town/plan.ts';
import type { Town } from '../town/town.ts';
import { chanceOf } from './chance.ts';
import { openPhone, type Phone, type Signal } from './phone.ts';
import { type Reached, type Recount, recount, type Written } from './recount.ts';
import { type Deed, longest, scriptOf } from './script.ts';

export type Played = {
  recounted: Recount;
  /** What the server's rows and tallies say otherwise, in words. */
  differences: readonly string[];
  roster: number;
  added: number;
  reached: { readonly [reached in Reached]: number };
  records: number;
  seconds: number;
  misfortunes: { readonly [signal in Signal]: number };
  doubled: number;
  /** Records that the server had taken, lost with a backup, and was sent once more; and the phones that said so. */
  sentAgain: number;
  saidSetBack: number;
};

/** What happens to the server half way: its power is cut; or it is set back to a backup made a while before. */
export type Misfortune = 'powerCut' | 'setBack';

const moods: { readonly [signal in Signal]: number } = { fine: 76, none: 8, cut: 8, deaf: 8 };

/** @param stretch how many records at most between two attempts to send */
export async function play(
  town: Town,
  community: Community,
  seed: number,
  stretch: number,
  misfortune: Misfortune = 'powerCut',
): Promise<Played> {
  const { log, workers } = community;
  const client = town.client(1);
  const round = await openRound(town, client, log);
  client.end();
  const script = scriptOf(community, round, seed);
  // The desk's day ends before now: nothing may have happened later than its arrival.
  const began = Date.now() - longest - (script.desk.length + 1) * 20_000;
  const names = new Map<string, string>();
  const written: Written[] = [];
  const misfortunes = { fine: 0, none: 0, cut: 0, deaf: 0 };
  const open = async (seat: Seat, skew: number) =>
    openPhone(() => town.address, await town.cookie(log, seat), { log, began, skew });

  const phones: Phone[] = [];
  for (let nth = 0; nth < workers; nth += 1) phones.push(await open(`worker-${nth}`, (nth % 7) * 40_000 - 120_000));
  const all = script.workers.reduce((sum, { length }) => sum + length, 0);
  let saved: Promise<void> | undefined;
  let struck: Promise<void> | undefined;
  const from = performance.now();
  const morning = phones.map(async (phone, nth) => {
    const chance = chanceOf(seed * 77 + nth);
    const deeds = script.workers[nth] as readonly Deed[];
    let next = 0;
    while (next < deeds.length) {
      const some = deeds.slice(next, next + 1 + chance.below(stretch));
      next += some.length;
      for (const deed of some) written.push(await phone.records(deed, names));
      phone.signal = chance.weighed(moods);
      misfortunes[phone.signal] += 1;
      if (misfortune === 'setBack' && written.length > all / 4) {
        saved ??= town.backUp();
        await saved;
      }
      if (written.length > all / 2) struck ??= misfortune === 'setBack' ? town.setBack() : town.cutPower();
      await phone.device.refresh();
    }
    await struck;
    await sentAll(phone);
  });
  await Promise.all(morning);
  const seconds = (performance.now() - from) / 1000;

  const desk = await open('secretary', 0);
  for (const deed of script.desk) written.push(await desk.records(deed, names));
  await sentAll(desk);
  const recounted = recount(householdsOf(community), written);
  const deviceDifferences: string[] = [];
  for (const [nth, phone] of phones.entries()) {
    await sentAll(phone);
    const fresh = await open(`worker-${nth}`, 0);
    for (const key of differingRows(phone, fresh))
      deviceDifferences.push(`worker ${nth}: ${key} is not as loaded anew`);
    fresh.close();
  }
  const differences = [
    ...phones.flatMap(({ device }, nth) =>
      device.outbox.kept.map(({ kind, code }) => `worker ${nth}: ${kind} ${code}`),
    ),
    ...desk.device.outbox.kept.map(({ kind, code }) => `desk: ${kind} ${code}`),
    ...rowDifferences(desk, round, recounted),
    ...deviceDifferences,
    ...(await tallyDifferences(town, log, round, recounted)),
  ];
  const reached = { settled: 0, tried: 0, notReached: 0 };
  for (const one of recounted.households.values()) reached[one.reached] += 1;
  for (const phone of [...phones, desk]) phone.close();
  const visits = written.filter(({ kind }) => kind === 'screening.visited');
  return {
    recounted,
    differences,
    roster: community.households,
    added: recounted.households.size - community.households,
    reached,
    records: written.length,
    seconds,
    misfortunes,
    sentAgain: phones.reduce((sum, { device }) => sum + device.outbox.sentAgain, 0),
    saidSetBack: phones.filter(({ device }) => device.outbox.rewritten).length,
    doubled: visits.length - new Set(visits.map(({ body }) => (body as { household: string }).household)).size,
  };
}

/** With a good network at last: what waits is sent, and what others sent is here. */
async function sentAll(phone: Phone): Promise<void> {
  phone.signal = 'fine';
  for (let tries = 0; tries < 50; tries += 1) {
    await phone.device.refresh();
    if (phone.device.outbox.unsent === 0 && phone.device.outbox.state === 'idle') return;
  }
  throw new Error(`${phone.device.outbox.unsent} records could not be sent`);
}

/** Rows of the one that the other has not, or has otherwise. */
function differingRows(one: Phone, other: Phone): readonly string[] {
  const shown = ({ device }: Phone) =>
    catalogue.registers.flatMap(({ name }) =>
      device.ids(name).map((id) => [`${name}/${id}`, JSON.stringify(device.get(`${name}/${id}`))] as const),
    );
  const rows = new Map(shown(one));
  const anew = new Map(shown(other));
  return [...new Set([...rows.keys(), ...anew.keys()])].filter((key) => rows.get(key) !== anew.get(key));
}

/** Household by household, as the desk sees them. */
function rowDifferences({ device }: Phone, round: string, recounted: Recount): string[] {
  const found: string[] = [];
  const listed = new Set(device.ids('household'));
  for (const id of listed) if (!recounted.households.has(id)) found.push(`household ${id} is nobody's`);
  for (const [household, { reached, personsAnswered }] of recounted.households) {
    if (!listed.has(household)) found.push(`household ${household} is not there`);
    type Row = { end: HouseholdEnd; visits: number; persons: readonly { settled: boolean }[] };
    const row = device.get<Row>(`coverage/${round}:${household}`);
    const shown: Reached =
      !row || (row.visits === 0 && !covered(row.end)) ? 'notReached' : covered(row.end) ? 'settled' : 'tried';
    if (shown !== reached) found.push(`household ${household}: ${shown}, recounted ${reached}`);
    const answered = row?.persons.filter(({ settled }) => settled).length ?? 0;
    if (answered !== personsAnswered)
      found.push(`household ${household}: ${answered} answered, not ${personsAnswered}`);
  }
  return found;
}

/** The sums, whole and by building. */
async function tallyDifferences(town: Town, log: string, round: string, recounted: Recount): Promise<string[]> {
  const client = town.client(1);
  const cookie = await town.cookie(log, 'secretary');
  const told = read<TallyTold[]>(await client.get(`/api/logs/${log}/tallies?scope=${round}`, cookie));
  client.end();
  const sumOf = (name: string, building?: string) =>
    told
      .filter((one) => one.name === name && (building === undefined || one.building === building))
      .reduce((sum, { value }) => sum + value, 0);
  const found: string[] = [];
  const same = (name: string, expected: number, building?: string) => {
    const counted = sumOf(name, building);
    if (counted !== expected)
      found.push(`${name}${building ? ` in ${building}` : ''}: ${counted}, recounted ${expected}`);
  };
  const ones = [...recounted.households.values()];
  const count = (reached: Reached, among = ones) => among.filter((one) => one.reached === reached).length;
  for (const [building, mine] of Map.groupBy(ones, (one) => one.building)) {
    same('settled', count('settled', mine), building);
    same('tried', count('tried', mine), building);
    same(
      'personsAnswered',
      mine.reduce((sum, one) => sum + one.personsAnswered, 0),
      building,
    );
  }
  same('settled', count('settled'));
  same('tried', count('tried'));
  const { personsAnswered, needsAttention, away, householdVisits, personVisits } = recounted;
  for (const [name, value] of Object.entries({
    personsAnswered,
    needsAttention,
    away,
    householdVisits,
    personVisits,
  })) {
    same(name, value);
  }
  const denominator = sumOf('roster') + sumOf('added');
  const accounted = count('settled') + count('tried') + count('notReached');
  if (denominator !== accounted)
    found.push(`the denominator is ${denominator}, and ${accounted} households are accounted for`);
  return found;
}
