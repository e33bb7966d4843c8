/**
 * Drawing the ground anew, written: in batches, so that it can be watched and left; kept on this device, so that
 * it is taken up where it broke off and can be taken back afterwards. It goes on while its page is left.
 */
import { type HouseholdState, isDone, shiftFacts } from '@fangxian/domain/residents';
import { useSyncExternalStore } from 'react';
import type { Device } from '../../device/index.ts';
import { type Drawn, personsOf } from './drawn.ts';

/** A record to be written. `back` undoes what no void may (a grant), or what cannot be found any more. */
type Step = { readonly kind: string; readonly body: unknown; readonly back?: { kind: string; body: unknown } };

export type Work = {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly households: number;
  readonly steps: number;
  /** So many are written; while it is taken back, so many are taken back. */
  readonly done: number;
  readonly undone?: number;
};

const batch = 200;
const mostKept = 12;
const drafts = { list: 'ground', steps: (id: string) => `ground/${id}`, made: (id: string) => `ground/${id}/made` };

const none: readonly Work[] = [];
export const worksOf = (device: Device): readonly Work[] => device.draft<readonly Work[]>(drafts.list) ?? none;
export const isWhole = ({ done, steps, undone }: Work) => (undone === undefined ? done >= steps : undone >= steps);

let running: string | undefined;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The work that is under way in this page, by its id. */
export function useRunning(): string | undefined {
  return useSyncExternalStore(subscribe, () => running);
}

function nowRunning(id: string | undefined): void {
  running = id;
  for (const listener of listeners) listener();
}

export async function begin(
  device: Device,
  { title, plan }: Drawn,
  grants: readonly { fact: Step; back: Step }[],
  { id, at }: { id: string; at: number },
): Promise<void> {
  const moves = plan.shifts.flatMap((shift): Step[] => {
    const { grid, building, stairwell, door } = shift.household;
    const from = { ...(grid && { grid }), building, ...(stairwell && { stairwell }) };
    const back = shiftFacts({ household: shift.household, to: from, ...(shift.door && { door: door as never }) }, []);
    return shiftFacts(shift, personsOf(device, shift)).map((fact) => {
      const { persons } = fact.body as { persons: readonly string[] };
      return { ...fact, back: { kind: fact.kind, body: { ...(back[0]?.body as object), persons } } };
    });
  });
  // Grants first: nobody's phone lets go of a door that will be theirs again a moment later.
  const given = grants.map(({ fact, back }) => ({ ...fact, back }));
  const steps = [...given, ...plan.before, ...moves, ...plan.after];
  const work: Work = { id, title, at, households: plan.shifts.length, steps: steps.length, done: 0 };
  await device.saveDraft(drafts.steps(id), steps);
  const all = [work, ...worksOf(device)];
  for (const old of all.slice(mostKept)) await forget(device, old.id);
  await device.saveDraft(drafts.list, all.slice(0, mostKept));
  await goOn(device, id);
}

/** From where it stands to its end, whichever way it goes. */
export async function goOn(device: Device, id: string): Promise<void> {
  if (running !== undefined) return;
  nowRunning(id);
  try {
    for (let work = found(device, id); work && !isWhole(work); work = found(device, id)) {
      await (work.undone === undefined ? write(device, work) : takeBack(device, work, work.undone));
    }
  } finally {
    nowRunning(undefined);
  }
}

export async function undo(device: Device, id: string): Promise<void> {
  const work = found(device, id);
  if (!work || running !== undefined) return;
  // What was never written needs no taking back.
  await keep(device, { ...work, undone: work.steps - work.done });
  await goOn(device, id);
}

async function write(device: Device, work: Work): Promise<void> {
  const before = device.draft<readonly string[]>(drafts.made(work.id)) ?? [];
  const from = Math.max(work.done, before.length);
  const steps = stepsOf(device, work.id).slice(from, from + batch);
  // The page was closed between a batch and the note of it: what is there already is not said twice.
  const open = steps.filter((step) => !isThere(device, step));
  const made = await device.recordAll(open.map(({ kind, body }) => ({ kind, body })));
  const ids = new Map(open.map((step, at) => [step, made[at]?.id ?? '']));
  await device.saveDraft(drafts.made(work.id), [...before, ...steps.map((step) => ids.get(step) ?? '')]);
  await keep(device, { ...work, done: from + steps.length });
}

async function takeBack(device: Device, work: Work, undone: number): Promise<void> {
  const end = work.steps - undone;
  const begins = Math.max(0, end - batch);
  const made = device.draft<readonly string[]>(drafts.made(work.id)) ?? [];
  const steps = stepsOf(device, work.id);
  const facts = [];
  for (let at = end - 1; at >= begins; at -= 1) {
    const [step, id] = [steps[at], made[at]];
    if (id && step?.kind !== 'workforce.invited') {
      facts.push({ kind: 'records.voided', body: { reason: 'undone' }, voids: id });
    } else if (step?.back) facts.push(step.back);
  }
  await device.recordAll(facts);
  await keep(device, { ...work, undone: work.steps - begins });
}

function isThere(device: Device, { kind, body }: Step): boolean {
  if (kind !== 'residents.householdMoved') return false;
  const { household, grid, building, stairwell } = body as HouseholdState;
  const now = device.get<HouseholdState>(`household/${household}`);
  const to = { ...(grid && { grid }), building, ...(stairwell && { stairwell }) };
  return now !== undefined && isDone({ household: now, to }, now);
}

const found = (device: Device, id: string) => worksOf(device).find((work) => work.id === id);
const stepsOf = (device: Device, id: string) => device.draft<readonly Step[]>(drafts.steps(id)) ?? [];

async function keep(device: Device, work: Work): Promise<void> {
  await device.saveDraft(
    drafts.list,
    worksOf(device).map((one) => (one.id === work.id ? work : one)),
  );
  for (const listener of listeners) listener();
}

async function forget(device: Device, id: string): Promise<void> {
  await device.saveDraft(drafts.steps(id), undefined);
  await device.saveDraft(drafts.made(id), undefined);
}
