/**
 * The history of one household, from what the server tells and what this device has recorded itself. Without a network
 * the device's own records are all there is, and what waits here is laid on top either way.
 */
import { aboutOf, isHistoryOf, type RecordTold } from '@fangxian/domain/exchange';
import type { FactRecord } from '@fangxian/domain/records';

export type Entry = Omit<RecordTold, 'ended'> & {
  /** Not sent yet. */
  readonly waits?: boolean;
  readonly ended?: NonNullable<RecordTold['ended']> & { readonly waits?: boolean };
};

/**
 * @param told undefined where the server could not be asked
 * @param own in the order in which they were made
 * @param waiting ids of those that the server has not taken yet
 */
export function entriesOf(
  household: string,
  told: readonly RecordTold[] | undefined,
  own: readonly FactRecord[],
  waiting: ReadonlySet<string>,
): readonly Entry[] {
  const entries = new Map<string, Entry>((told ?? []).map((one) => [one.id, one]));
  for (const record of own) {
    if (!entries.has(record.id) && isHistoryOf(household, record)) entries.set(record.id, entryOf(record, waiting));
    end(entries, record, waiting);
  }
  return [...entries.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

function entryOf(record: FactRecord, waiting: ReadonlySet<string>): Entry {
  const { id, kind, effectiveAt, by, body, corrects } = record;
  return {
    ...{ id, kind, at: effectiveAt, by, about: aboutOf(body) },
    ...(corrects !== undefined && { corrects }),
    ...(kind === 'screening.visited' && { said: body }),
    ...(waiting.has(id) && { waits: true }),
  };
}

/** What a record takes away: another one; or the taking away of another, which then stands again. */
function end(entries: Map<string, Entry>, record: FactRecord, waiting: ReadonlySet<string>): void {
  const { id, by, at, voids, corrects, body } = record;
  const waits = waiting.has(id) && { waits: true };
  const target = voids ?? corrects;
  if (target === undefined) return;
  const taken = entries.get(target);
  if (taken && !taken.ended) {
    const { reason } = (body ?? {}) as { reason?: string };
    const how = voids === undefined ? ('corrected' as const) : ('voided' as const);
    const why = how === 'voided' && reason !== undefined && { reason };
    entries.set(target, { ...taken, ended: { how, record: id, by, at, ...why, ...waits } });
  }
  if (voids === undefined) return;
  for (const one of entries.values()) {
    if (one.ended?.record !== target) continue;
    const { ended: _, ...stands } = one;
    entries.set(one.id, stands);
  }
}
