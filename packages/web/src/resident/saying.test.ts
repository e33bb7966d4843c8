/** P136: what a household says is kept until the server has it, and sent once more rather than lost. */
import type { ResidentSaid, ResidentTold } from '@fangxian/domain/quarantine';
import { expect, test } from 'vitest';
import type { Answer } from '../device/ask.ts';
import { keptFor, type Storage } from './kept.ts';
import { type Ask, speaker } from './saying.ts';

const token = 'a'.repeat(60);
const told = { place: 'Example' } as ResidentTold;
const need = (id: string, words = 'eggs'): ResidentSaid => ({ id, at: 1, says: 'need', words });

function memory(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
  };
}

type Sent = { path: string; said: string[] };

/** A server that answers as it is told; what reached it. */
function server(answer: (sent: Sent) => number) {
  const sent: Sent[] = [];
  const ask = (async (_method: string, path: string, body: { said?: ResidentSaid[] }): Promise<Answer<unknown>> => {
    const one = { path, said: (body.said ?? []).map(({ id }) => id) };
    sent.push(one);
    const status = answer(one);
    if (status !== 200) return { ok: false, status, problem: { code: 'x', words: 'worded', params: {} } };
    const became = one.said.map((id) => ({ id, became: 'taken' }));
    return { ok: true, value: path.endsWith('say') ? { became, told } : told };
  }) as Ask;
  return { ask, sent };
}

test('P136 said without a network it waits, outlives the page, and is sent once there is one', async () => {
  const storage = memory();
  let network = false;
  const { ask, sent } = server(() => (network ? 200 : 0));
  const first = speaker(token, keptFor(token, storage), ask, () => 5);
  expect(first.say(need('1'))).toBe(true);
  await first.meet();
  expect(first.standing()).toMatchObject({ trouble: 'offline', waiting: [{ id: '1' }] });

  const again = speaker(token, keptFor(token, storage), ask, () => 5);
  expect(again.standing().waiting).toMatchObject([{ id: '1' }]);
  again.say(need('2'));
  network = true;
  await again.meet();
  expect(again.standing()).toMatchObject({ trouble: 'none', waiting: [], current: true, told });
  expect(sent.at(-1)?.said).toEqual(['1', '2']);
  expect(keptFor(token, storage).waiting()).toEqual([]);
});

test('P136 an answer that was lost on the way is asked for again under the same id', async () => {
  const { ask, sent } = server(({ said }) => (said.length > 0 && sent.length === 1 ? 0 : 200));
  const one = speaker(token, keptFor(token, memory()), ask, () => 5);
  one.say(need('1'));
  await one.meet();
  await one.meet();
  expect(sent.map(({ said }) => said)).toEqual([['1'], ['1']]);
});

test('P136 what the server cannot read is handed back in words, and holds up nothing else', async () => {
  const { ask } = server(({ said }) => (said.includes('bad') ? 400 : 200));
  const one = speaker(token, keptFor(token, memory()), ask, () => 5);
  for (const id of ['1', 'bad', '3']) one.say(need(id));
  await one.meet();
  expect(one.standing().waiting).toEqual([]);
  expect(one.standing().refused).toMatchObject([{ said: { id: 'bad' }, words: 'worded' }]);
});

test('P136 said while the last one is on its way, it follows at once', async () => {
  let open = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { ask, sent } = server(() => 200);
  const slow = (async (...asked: Parameters<Ask>) => {
    if (sent.length === 0) await held;
    return ask(...asked);
  }) as Ask;
  const one = speaker(token, keptFor(token, memory()), slow, () => 5);
  one.say(need('1'));
  const first = one.meet();
  one.say(need('2'));
  const second = one.meet();
  open();
  await Promise.all([first, second]);
  expect(one.standing().waiting).toEqual([]);
});

test('a link that opens nothing any more leaves nothing of the household on the phone but what was not sent', async () => {
  const storage = memory();
  let status = 200;
  const { ask } = server(() => status);
  const one = speaker(token, keptFor(token, storage), ask, () => 5);
  await one.meet();
  expect(keptFor(token, storage).told()).toEqual(told);
  status = 410;
  one.say(need('1'));
  await one.meet();
  expect(one.standing()).toMatchObject({ trouble: 'ended', told: undefined, waiting: [{ id: '1' }] });
  expect(keptFor(token, storage).told()).toBeUndefined();
});

test('in a browser that keeps nothing it is still sent, and the page is told', async () => {
  const { ask, sent } = server(() => 200);
  const one = speaker(token, keptFor(token, undefined), ask, () => 5);
  expect(one.say(need('1'))).toBe(false);
  await one.meet();
  expect(sent[0]?.said).toEqual(['1']);
  expect(one.standing().waiting).toEqual([]);
});
