/** People away and coming back as the faces list them: what is late first, then what is due first. */
import { plain } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { type ReturneeState, type ReturnStage, returnDueAt, returnStageOf } from '@fangxian/domain/returns';
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

type Rows = Pick<Device, 'get' | 'ids'>;

export function returnsIn(rows: Rows, now: number): readonly ReturnRow[] {
  const found = rows.ids('returnee').flatMap((id): ReturnRow[] => {
    const state = rows.get<ReturneeState>(`returnee/${id}`);
    if (!state?.noted) return [];
    const dueAt = returnDueAt(state);
    const person = rows.get<PersonState>(`person/${id}`);
    const home = state.household ? rows.get<HouseholdState>(`household/${state.household}`) : undefined;
    const name = plain(person?.name) ?? plain(state.name);
    const phone = plain(state.phone) ?? plain(person?.phone) ?? plain(home?.phone);
    return [
      { id, state, stage: returnStageOf(state), dueAt, overdue: dueAt !== undefined && dueAt <= now, name, phone },
    ];
  });
  const due = ({ dueAt }: ReturnRow) => dueAt ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => due(a) - due(b) || (a.id < b.id ? -1 : 1));
}

/** Something is to be done by a certain time: they are to be told, asked again, registered, or seen to. */
export function waitsForUs({ dueAt }: ReturnRow): boolean {
  return dueAt !== undefined;
}
