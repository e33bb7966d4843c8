/** The summary of a day, put together for somebody: figures for whoever sees the place, holders of phones at its desk. */
import { holdsAt, reaches, sightAt } from '@fangxian/domain/access';
import type { SummaryRow, SummaryTold } from '@fangxian/domain/exchange';
import { civilDay } from '@fangxian/domain/records';
import type { Engine } from '../../engine/engine.ts';
import { contactsBelow, type Signed } from '../../identity/index.ts';
import { memberNames } from '../ledger/members.view.ts';
import { dayFound, grantsOf, policyIn } from './figures.view.ts';
import { rowsOf } from './rows.ts';
import { goesToDoors, unsentOn } from './unsent.ts';

export type SummaryAsked = { root: string; round: string; day?: string };

/** Whether somebody sees the figures of the whole place. */
export function seesFigures(signed: Signed, root: string, now: number): boolean {
  const { grants } = signed.writer;
  const there = grants.some((grant) => holdsAt(grant, now) && reaches(grant.scope, root));
  return there && sightAt(grants, root, {}, now).figures;
}

/** @returns undefined when no place there knows the round */
export async function tellSummary(
  engine: Engine,
  signed: Signed,
  { root, round, day: wanted }: SummaryAsked,
): Promise<(SummaryTold & { zone: string }) | undefined> {
  const { database, now } = engine;
  const at = now();
  const { zone, sync } = await policyIn(database, root);
  const day = wanted ?? civilDay(at, zone);
  const found = await dayFound(database, root, round, day);
  if (!found) return undefined;
  const contacts = await contactsBelow(database, root);
  const grants = await grantsOf(database, root, contacts);
  const own = contacts.filter(({ member }) => goesToDoors(grants.get(member) ?? [], root, at));
  const { desk, health } = sightAt(signed.writer.grants, root, {}, at);
  const limits = { now: at, quietHours: sync.quietHours, since: Date.parse(found.round.startsOn) };
  const unsent = unsentOn(own, limits, desk ? await memberNames(engine, root) : undefined);
  const rows = rowsOf(root, found);
  return {
    ...{ root, round, roundName: found.round.name, day, at, zone },
    below: found.logs.length > 1 ? 'places' : 'grids',
    ...(found.logs.length > 1 || health ? rows : withoutHealth(rows)),
    hours: [...found.hours],
    unsent,
  };
}

/** In a grid of a few households a count already says who. */
function withoutHealth({ self, rows }: { self: SummaryRow; rows: SummaryRow[] }) {
  const bare = ({ attention: _, quarantine: __, ...row }: SummaryRow): SummaryRow => row;
  return { self: bare(self), rows: rows.map(bare) };
}
