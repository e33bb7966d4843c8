/** People away and coming back as the faces list them: what is late first, then what is due first. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import { plain } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import {
  type ReturneeState,
  type ReturnStage,
  returnDueAt,
  returneeKey,
  returnStageOf,
  withVisit,
} from '@fangxian/domain/returns';
import type { CoverageState, RoundState } from '@fangxian/domain/screening';
import type { Device } from '../device/index.ts';

export type ReturnRow = {
  readonly id: string;
  readonly state: ReturneeState;
  readonly stage: ReturnStage;
  readonly dueAt: number | undefined;
  readonly overdue: boolean;
  /** As the roster knows them, else as they were told. */
  readonly name: string | undefined;
  /** Their own number, else their household's. */
  readonly phone: string | undefined;
};

type Rows = Pick<Device, 'get' | 'ids' | 'childrenOf'>;

/** Everybody of the register, and whom the latest round found away or met again. */
export function journeysIn(rows: Rows, policy: PolicyProfile): ReadonlyMap<string, ReturneeState> {
  const found = new Map<string, ReturneeState>();
  for (const id of rows.ids('returnee')) {
    const state = rows.get<ReturneeState>(`returnee/${id}`);
    if (state?.noted) found.set(id, state);
  }
  const round = latestRound(rows);
  for (const id of round ? rows.childrenOf('coverage', round) : []) {
    const row = rows.get<CoverageState>(`coverage/${id}`);
    for (const account of row?.persons ?? []) {
      if (!row || (account.state !== 'away' && !found.has(account.person))) continue;
      const own = rows.get<ReturneeState>(returneeKey(account.person));
      const state = withVisit(own, row, account, policy);
      if (state && isHere(rows, account.person)) found.set(account.person, state);
    }
  }
  return found;
}

function isHere(rows: Rows, person: string): boolean {
  return !rows.get<PersonState>(`person/${person}`)?.left;
}

function latestRound(rows: Rows): string | undefined {
  let latest: RoundState | undefined;
  for (const id of rows.ids('round')) {
    const round = rows.get<RoundState>(`round/${id}`);
    if (round && (!latest || round.openedAt > latest.openedAt)) latest = round;
  }
  return latest?.round;
}

export function returnsIn(rows: Rows, journeys: ReadonlyMap<string, ReturneeState>, now: number): readonly ReturnRow[] {
  const found = [...journeys].map(([id, state]): ReturnRow => {
    const dueAt = returnDueAt(state);
    const person = rows.get<PersonState>(`person/${id}`);
    const home = state.household ? rows.get<HouseholdState>(`household/${state.household}`) : undefined;
    const name = plain(person?.name) ?? plain(state.name);
    const phone = plain(state.phone) ?? plain(person?.phone) ?? plain(home?.phone);
    const overdue = dueAt !== undefined && dueAt <= now;
    return { id, state, stage: returnStageOf(state), dueAt, overdue, name, phone };
  });
  const due = ({ dueAt }: ReturnRow) => dueAt ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => due(a) - due(b) || (a.id < b.id ? -1 : 1));
}

/** Something is to be done by a certain time: they are to be told, asked again, registered, or seen to. */
export function waitsForUs({ dueAt }: ReturnRow): boolean {
  return dueAt !== undefined;
}
