/** What a void or a correction reaches: the record it names, what that one caused, and voids of voids. */
import { edgeOf, type LoggedRecord, type SubjectKey, voidAmong } from '@fangxian/domain/records';
import type { PoolClient } from 'pg';
import { edgesAround, loadRecords, type StoredEdge, voidedAmong } from './batch.store.ts';

export type VoidChange = {
  nowVoid: string[];
  nowStanding: string[];
  subjects: SubjectKey[];
  /** Those that count no more, whole. */
  takenBack: readonly LoggedRecord[];
};

/**
 * What changes once `record`, which names `target`, stands in the log.
 * @param inCommit records of this commit, the named one included, not in the database yet
 */
export async function voidChange(
  client: PoolClient,
  log: string,
  target: string,
  inCommit: readonly LoggedRecord[],
  voidedInCommit: ReadonlyMap<string, boolean>,
): Promise<VoidChange> {
  const edges = new Map<string, StoredEdge>();
  const seen = new Set<string>();
  let asked = [target];
  while (asked.length > 0) {
    const around = [...(await edgesAround(client, log, asked)), ...inCommitAround(inCommit, new Set(asked))];
    for (const edge of around) edges.set(edge.id, edge);
    const ends = around.flatMap(({ id, cause, target: aim }) => [id, cause, aim]);
    const next = new Set(ends.filter((id): id is string => id !== undefined));
    for (const id of asked) seen.add(id);
    asked = [...next].filter((id) => !seen.has(id));
  }
  const ids = [...edges.keys()];
  const after = voidAmong([...edges.values()]);
  const stored = new Set(await voidedAmong(client, log, ids));
  const before = (id: string) => voidedInCommit.get(id) ?? stored.has(id);
  const nowVoid = ids.filter((id) => after.has(id) && !before(id));
  const nowStanding = ids.filter((id) => !after.has(id) && before(id));
  const changed = new Set([...nowVoid, ...nowStanding]);
  const mine = inCommit.filter(({ id }) => changed.has(id));
  const others = [...changed].filter((id) => !mine.some((record) => record.id === id));
  const seqs = others.map((id) => (edges.get(id) as StoredEdge).seq);
  const records = [...mine, ...(await loadRecords(client, log, seqs))];
  const takenBack = records.filter(({ id }) => after.has(id));
  return { nowVoid, nowStanding, subjects: records.flatMap(({ subjects }) => [...subjects]), takenBack };
}

function inCommitAround(records: readonly LoggedRecord[], ids: ReadonlySet<string>): StoredEdge[] {
  return records
    .map((record) => ({ ...edgeOf(record), seq: record.seq }))
    .filter(({ id, cause, target }) => ids.has(id) || (cause && ids.has(cause)) || (target && ids.has(target)));
}
