/**
 * What devices pull: a manifest of chunks, the chunks, and the tail of what changed since.
 * Rows leave masked for their viewer and opened; nothing else of a log ever leaves it this way.
 */
import { gzipSync } from 'node:zlib';
import type { Chunk, Cursor, Manifest, Tail, WireRow } from '@fangxian/domain/exchange';
import type { Catalogue, Register, SubjectKey } from '@fangxian/domain/records';
import type { PoolClient } from 'pg';
import { type Database, withScope } from '../database/connect.ts';
import type { Keyring } from '../keyring/keyring.store.ts';
import { openAll } from '../keyring/sealing.ts';
import {
  buildingsOf,
  type FoundRow,
  hashAt,
  logHead,
  movedBetween,
  rowsOf,
  rowsOfBuilding,
  rowsSince,
} from './rows.store.ts';
import { digest, type Viewing } from './viewing.ts';

export type Sync = {
  /** @returns undefined when there is no such log */
  manifest(viewing: Viewing): Promise<Manifest | undefined>;
  /** The JSON of a `Chunk`, compressed once for all who see the building alike. */
  chunk(viewing: Viewing, building: string): Promise<{ etag: string; gzip: Buffer }>;
  /** `rewritten`: the log's history is not the one that the cursor was taken from. */
  tail(viewing: Viewing, since: Cursor): Promise<Tail | 'rewritten' | undefined>;
  /** These subjects' rows, as the viewer sees them. */
  rows(viewing: Viewing, keys: readonly SubjectKey[]): Promise<readonly WireRow[]>;
};

/** Rows of one tail; a device further behind than `reloadBehind` rows loads its chunks again. */
const tailRows = 2000;
const reloadBehind = 20_000;
const cacheBytes = 64 * 1024 * 1024;

export function syncOf(database: Database, keyring: Keyring, catalogue: Catalogue): Sync {
  const cache = new Map<string, Buffer>();
  let cached = 0;

  const remember = (key: string, body: Buffer) => {
    cache.set(key, body);
    cached += body.length;
    for (const [oldest, { length }] of cache) {
      if (cached <= cacheBytes) break;
      cache.delete(oldest);
      cached -= length;
    }
  };

  /** A row as its viewer may see it. Gone, or not theirs to see: a key without a state. */
  const shown = async (viewing: Viewing, found: readonly FoundRow[]): Promise<WireRow[]> => {
    const viewed = found.flatMap((row) => {
      const register = catalogue.register(row.register);
      const standing = {
        grid: row.grid ?? undefined,
        building: row.building ?? undefined,
        stairwell: row.stairwell ?? undefined,
        ...(viewing.cases.length > 0 && row.state !== null && register.whose?.(row.state)),
      };
      const viewer = { member: viewing.member, sight: viewing.sight(standing) };
      // A key alone says of whom a row is: where even that is not theirs to know, nothing leaves.
      if (register.conceals?.(viewer)) return [];
      const body = row.gone ? undefined : register.mask(row.state, viewer, row.id);
      return [{ row, schema: register.schema, body }];
    });
    const opened = await openAll(keyring, viewed);
    return viewed.map(({ row: { register, id, seq, building } }, i) => ({
      key: `${register}/${id}`,
      seq,
      ...(building !== null && { building }),
      state: (opened[i] ?? null) as WireRow['state'],
    }));
  };

  /** Rows that left the sight of somebody who sees single buildings: a key without a state, and nothing more. */
  const left = async (client: PoolClient, viewing: Viewing, told: readonly FoundRow[], after: number, upTo: number) => {
    if (!viewing.scope.spots) return [];
    const here = new Set(told.map(({ register, id }) => `${register}/${id}`));
    return (await movedBetween(client, viewing.log, after, upTo))
      .filter(({ register, id }) => showsSomewhere(catalogue.register(register), viewing, id))
      .map(({ register, id, moved }): WireRow => ({ key: `${register}/${id}`, seq: moved, state: null }))
      .filter(({ key }) => !here.has(key));
  };

  const etagOf = (viewing: Viewing, building: string, seq: number, rows: number) =>
    digest([viewing.maskOf(building), building, String(seq), String(rows)]);

  return {
    manifest: (viewing) =>
      withScope(
        database,
        viewing.scope,
        async (client) => {
          const head = await logHead(client, viewing.log);
          if (!head) return undefined;
          const chunks = (await buildingsOf(client, viewing.log)).map(({ building, seq, rows }) => ({
            building,
            etag: etagOf(viewing, building, seq, rows),
          }));
          const cursor = { seq: head.seq, hash: head.hash.toString('base64url'), fingerprint: viewing.fingerprint };
          return { log: viewing.log, name: head.name, cursor, chunks };
        },
        'repeatable read',
      ),

    async chunk(viewing, building) {
      const { etag, rows } = await withScope(
        database,
        viewing.scope,
        async (client) => {
          const [here] = await buildingsOf(client, viewing.log, building);
          const name = etagOf(viewing, building, here?.seq ?? 0, here?.rows ?? 0);
          const known = cache.has(`${viewing.log}/${name}`);
          return { etag: name, rows: known ? [] : await rowsOfBuilding(client, viewing.log, building) };
        },
        'repeatable read',
      );
      const key = `${viewing.log}/${etag}`;
      const ready = cache.get(key);
      if (ready) return { etag, gzip: ready };
      const seen = (await shown(viewing, rows)).filter(({ state }) => state !== null);
      const gzip = gzipSync(JSON.stringify({ building, etag, rows: seen } satisfies Chunk), { level: 5 });
      remember(key, gzip);
      return { etag, gzip };
    },

    tail: (viewing, since) =>
      withScope(
        database,
        viewing.scope,
        async (client) => {
          // Asked together: most pulls find nothing new, and cost no more than their way to the database.
          const [head, known] = await Promise.all([
            logHead(client, viewing.log),
            hashAt(client, viewing.log, since.seq),
          ]);
          if (!head) return undefined;
          const cursor = { seq: head.seq, hash: head.hash.toString('base64url'), fingerprint: viewing.fingerprint };
          if (known?.toString('base64url') !== since.hash) return 'rewritten';
          const far = head.seq - since.seq > reloadBehind;
          if (since.fingerprint !== viewing.fingerprint || far) return { cursor, rows: [], more: false, reload: true };
          if (since.seq === head.seq) return { cursor, rows: [], more: false, reload: false };
          const found = await rowsSince(client, viewing.log, since.seq, tailRows + 1);
          if (found.length <= tailRows) {
            const gone = await left(client, viewing, found, since.seq, head.seq);
            return { cursor, rows: [...gone, ...(await shown(viewing, found))], more: false, reload: false };
          }
          // Cut where a seq ends, so that the next pull begins after it.
          const last = (found[tailRows] as FoundRow).seq;
          const rows = found.filter(({ seq }) => seq < last);
          if (rows.length === 0) return { cursor, rows: [], more: false, reload: true };
          const at = (rows.at(-1) as FoundRow).seq;
          const hash = (await hashAt(client, viewing.log, at)) as Buffer;
          const next = { seq: at, hash: hash.toString('base64url'), fingerprint: viewing.fingerprint };
          const gone = await left(client, viewing, rows, since.seq, at);
          return { cursor: next, rows: [...gone, ...(await shown(viewing, rows))], more: true, reload: false };
        },
        'repeatable read',
      ),

    async rows(viewing, keys) {
      const found = await withScope(database, viewing.scope, (client) => rowsOf(client, viewing.log, keys));
      return shown(viewing, found);
    },
  };
}

/** Whether this viewer may hold rows of a register at all, in any of the spots they see. */
function showsSomewhere({ conceals }: Register, { member, scope, sight, cases }: Viewing, id: string): boolean {
  // Rows of a folder begin with its name.
  if (!conceals || cases.includes(id.split(':')[0] ?? '')) return true;
  const spots = [
    ...(scope.spots?.grids ?? []).map((grid) => ({ grid })),
    ...(scope.spots?.buildings ?? []).map((building) => ({ building })),
  ];
  return spots.some((spot) => !conceals({ member, sight: sight(spot) }));
}
