/** Leads as the faces list them: what is overdue first, then what is due first. */
import { type ContactState, contactKey, nextStep } from '@fangxian/domain/contacts';
import { isOverdue, type LeadState, leadDueAt, leadPerson, type Stage, stageOf } from '@fangxian/domain/leads';
import type { Device } from '../device/index.ts';

export type LeadRow = {
  readonly id: string;
  readonly state: LeadState;
  readonly stage: Stage;
  readonly dueAt: number | undefined;
  readonly overdue: boolean;
  /** From when (ms) the next try to reach them is due, as long as somebody still looks for them. */
  readonly callAt: number | undefined;
};

type Rows = Pick<Device, 'get' | 'ids'>;

export function leadsIn(rows: Rows, now: number): readonly LeadRow[] {
  const found = rows.ids('lead').flatMap((id): LeadRow[] => {
    const state = rows.get<LeadState>(`lead/${id}`);
    if (!state?.received) return [];
    const contact = rows.get<ContactState>(contactKey(leadPerson(state)));
    const callAt = contact && nextStep(contact, contact.ladder ?? [])?.from;
    return [{ id, state, stage: stageOf(state), dueAt: leadDueAt(state), overdue: isOverdue(state, now), callAt }];
  });
  const due = ({ dueAt }: LeadRow) => dueAt ?? Number.POSITIVE_INFINITY;
  const told = ({ state }: LeadRow) => state.received?.at ?? 0;
  return found.sort((a, b) => due(a) - due(b) || told(b) - told(a) || (a.id < b.id ? -1 : 1));
}

/** What somebody still has to do here. */
export function waits({ stage }: LeadRow): boolean {
  return stage === 'toAssign' || stage === 'toVerify';
}
