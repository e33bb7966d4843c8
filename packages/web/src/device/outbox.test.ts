import type { OutcomeTold, PostRecords } from '@fangxian/domain/exchange';
import type { FactRecord } from '@fangxian/domain/records';
import { expect, test } from 'vitest';
import { Outbox } from './outbox.ts';
import { type Kept, patience, sendAll } from './sending.ts';
import { memoryStore } from './store.ts';
import { vaultFrom } from './vault.ts';

const key = (byte: number) => btoa(String.fromCharCode(...new Array<number>(32).fill(byte)));
const now = () => 5_000;

function fact(deviceSeq: number): FactRecord {
  return {
    id: `00000000-0000-7000-8000-${String(deviceSeq).padStart(12, '0')}`,
    v: 1,
    event: 'test',
    log: '500109007017',
    kind: 'notices.acknowledged',
    at: 1_000 + deviceSeq,
    deviceSeq,
    policy: 1,
    body: { notice: '00000000-0000-7000-8000-000000000001' },
    by: 'm',
    device: 'd',
    effectiveAt: 1_000 + deviceSeq,
  };
}

async function filled(count: number) {
  const store = memoryStore();
  const outbox = new Outbox(store, await vaultFrom(key(1)));
  // Added out of order, as two tabs may.
  await outbox.add(Array.from({ length: count }, (_, n) => fact(count - n)));
  return { store, outbox };
}

/** A server that answers each record with `word`, and remembers what it was sent. */
function server(word: (seq: number) => Partial<OutcomeTold>) {
  const posts: number[][] = [];
  return {
    posts,
    async post(body: PostRecords) {
      posts.push(body.records.map(({ deviceSeq }) => deviceSeq));
      const outcomes = body.records.map(({ id, deviceSeq }) => ({
        id,
        outcome: 'accepted' as const,
        ...word(deviceSeq),
      }));
      return { ok: true as const, value: { outcomes, heads: {} } };
    },
  };
}

test('records go in the order in which they were made, at most five hundred at once', async () => {
  const { outbox } = await filled(700);
  const { posts, post } = server((seq) => ({ seq }));
  expect(await sendAll(outbox, post, async () => undefined, now)).toEqual({ is: 'done', kept: 0, again: 0 });
  expect(posts.map(({ length }) => length)).toEqual([500, 200]);
  expect(posts.flat()).toEqual(Array.from({ length: 700 }, (_, n) => n + 1));
});

test('what was taken stays on top of the rows until the rows contain it', async () => {
  const { outbox } = await filled(3);
  await sendAll(outbox, server((seq) => ({ seq: 40 + seq })).post, async () => undefined, now);
  expect(outbox.unsent).toEqual([]);
  expect(outbox.entries.map(({ takenAt }) => takenAt)).toEqual([41, 42, 43]);
});

test('a refused record is kept before it leaves, and its neighbours go on', async () => {
  const { outbox } = await filled(3);
  const kept: Kept[] = [];
  const keep = async (more: readonly Kept[]) => {
    expect(outbox.records).toHaveLength(3);
    kept.push(...more);
  };
  const { post } = server((seq) => (seq === 2 ? { outcome: 'refused', code: 'access.outsideScope' } : { seq }));
  expect(await sendAll(outbox, post, keep, now)).toEqual({ is: 'done', kept: 1, again: 0 });
  expect(kept.map(({ code }) => code)).toEqual(['access.outsideScope']);
  expect(outbox.records.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 3]);
});

test('what the server cannot take yet stays, and holds up nobody', async () => {
  const { outbox } = await filled(3);
  const { posts, post } = server((seq) => (seq === 1 ? { outcome: 'later', code: 'record.unknownKind' } : { seq }));
  await sendAll(outbox, post, async () => undefined, now);
  expect(posts).toEqual([[1, 2, 3]]);
  expect(outbox.unsent.map(({ record }) => record.deviceSeq)).toEqual([1]);
});

test('what was told to wait for a cause goes with it at once when a restored server had forgotten that cause', async () => {
  const { outbox } = await filled(2);
  await sendAll(
    outbox,
    server((seq) => (seq === 1 ? { seq: 9 } : { outcome: 'later' })).post,
    async () => undefined,
    now,
  );
  expect(outbox.batch(500, now())).toEqual([]);
  await outbox.sendAgain(true);
  const { posts, post } = server((seq) => ({ seq }));
  expect(await sendAll(outbox, post, async () => undefined, now)).toEqual({ is: 'done', kept: 0, again: 1 });
  expect(posts).toEqual([[1, 2]]);
});

test('without an answer nothing is lost', async () => {
  const { outbox } = await filled(3);
  const silent = async () => ({ ok: false as const, status: 0, problem: undefined });
  expect(await sendAll(outbox, silent, async () => undefined, now)).toMatchObject({ is: 'failed', status: 0 });
  expect(outbox.unsent).toHaveLength(3);
});

test('a batch that is too large is sent in parts', async () => {
  const { outbox } = await filled(10);
  const { posts, post } = server((seq) => ({ seq }));
  const narrow = async (body: PostRecords) =>
    body.records.length > 4 ? { ok: false as const, status: 413, problem: undefined } : post(body);
  expect(await sendAll(outbox, narrow, async () => undefined, now)).toEqual({ is: 'done', kept: 0, again: 0 });
  expect(posts.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('on disk a record is sealed, another key does not open it, and it survives a restart', async () => {
  const { store, outbox } = await filled(2);
  const stored = JSON.stringify([...(await store.entries('outbox'))].map(([, one]) => Object.entries(one as object)));
  expect(stored).not.toContain('notices.acknowledged');
  const again = new Outbox(store, await vaultFrom(key(1)));
  await again.load();
  expect(again.records).toEqual(outbox.records);
  const stranger = new Outbox(store, await vaultFrom(key(2)));
  await stranger.load();
  expect(stranger.records).toEqual([]);
  expect(await store.entries('outbox')).toHaveLength(2);
});

test('patience doubles to five minutes and is never the same for all', () => {
  expect(patience(1, () => 1)).toBe(2_000);
  expect(patience(4, () => 1)).toBe(16_000);
  expect(patience(30, () => 1)).toBe(300_000);
  expect(patience(4, () => 0)).toBe(8_000);
});
