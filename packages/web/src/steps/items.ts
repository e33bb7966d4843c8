/** Follow-ups as a worker's list: the open ones, what is due first before the rest. */
import { type Grant, holdsAt, type Role } from '@fangxian/domain/access';
import type { SubjectKey } from '@fangxian/domain/records';
import { type FollowUpState, isOpen, recheckAt, type SixStep, stepsOf } from '@fangxian/domain/screening';

type Rows = { get<State>(key: SubjectKey): State | undefined; ids(register: string): readonly string[] };

export type Item = {
  readonly id: string;
  readonly state: FollowUpState;
  readonly steps: readonly SixStep[];
  /** Those still open, the soonest due first. */
  readonly open: readonly SixStep[];
  /** When a fever is to be measured again. */
  readonly recheck: number | undefined;
  readonly dueAt: number;
};

export function itemOf(id: string, state: FollowUpState): Item {
  const steps = stepsOf(state);
  const open = steps.filter((one) => one.state === 'open').sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const recheck = recheckAt(state);
  const dueAt = Math.min(recheck ?? Number.MAX_SAFE_INTEGER, open[0]?.dueAt ?? Number.MAX_SAFE_INTEGER);
  return { id, state, steps, open, recheck, dueAt };
}

export function followUpsIn(rows: Rows, wanted: (state: FollowUpState) => boolean = isOpen): readonly Item[] {
  return rows
    .ids('followUp')
    .flatMap((id) => {
      const state = rows.get<FollowUpState>(`followUp/${id}`);
      return state?.opened && wanted(state) ? [itemOf(id, state)] : [];
    })
    .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

/** When the first of what this role owns is due; undefined where nothing of it is theirs. A re-check is the measurer's. */
export function dueFor({ steps, open, recheck }: Item, role: Role): number | undefined {
  const mine = open.flatMap(({ owner, dueAt }) => (owner === role && dueAt !== undefined ? [dueAt] : []));
  const measurer = steps.find(({ step }) => step === 'measure')?.owner;
  if (recheck !== undefined && measurer === role) mine.push(recheck);
  return mine.length > 0 ? Math.min(...mine) : undefined;
}

export function rolesOf(grants: readonly Grant[], now: number): readonly Role[] {
  return [...new Set(grants.filter((grant) => holdsAt(grant, now)).map(({ role }) => role))];
}

/** How many open steps each owner has, the busiest first. */
export function byOwner(items: readonly Item[]): readonly { readonly owner: Role; readonly n: number }[] {
  const counts = new Map<Role, number>();
  for (const item of items) {
    for (const owner of new Set([...item.open.map((one) => one.owner), ...item.steps.map((one) => one.owner)])) {
      if (dueFor(item, owner) !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return [...counts].map(([owner, n]) => ({ owner, n })).sort((a, b) => b.n - a.n);
}
