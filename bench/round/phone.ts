/**
 * A phone without a screen: the device layer of the pages with its store in memory, over real HTTP, on a network that
 * fails in the ways networks fail in stairwells.
 */
import { Agent, request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SessionTold } from '@fangxian/domain/exchange';
import type { Answer } from '../../packages/web/src/device/ask.ts';
import { LocalDevice } from '../../packages/web/src/device/localDevice.ts';
import { memoryStore } from '../../packages/web/src/device/store.ts';
import { vaultFrom } from '../../packages/web/src/device/vault.ts';
import type { Written } from './recount.ts';
import type { Deed } from './script.ts';

/** `none`: no signal. `cut`: gone while sending. `deaf`: the server has taken it, and nobody hears its answer. */
export type Signal = 'fine' | 'none' | 'cut' | 'deaf';

export type Phone = {
  signal: Signal;
  readonly device: LocalDevice;
  /** Records what is told, at the time it tells, without a network. */
  records(deed: Deed, names: Map<string, string>): Promise<Written>;
  close(): void;
};

/** @param skew by how much (ms) its clock is ahead */
export async function openPhone(
  address: () => string,
  cookie: string,
  { log, began, skew }: { log: string; began: number; skew: number },
): Promise<Phone> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  let signal: Signal = 'fine';
  let recordingAt: number | undefined;
  const ask = <Value>(method: 'GET' | 'POST', path: string, body?: unknown) =>
    over<Value>(
      agent,
      `${address()}${path}`,
      { method, cookie, body },
      method === 'GET' && signal !== 'none' ? 'fine' : signal,
    );

  const told = await ask<SessionTold>('GET', '/api/session');
  if (!told.ok) throw new Error(`no session: ${told.status}`);
  const { lease, ...session } = told.value;
  const vault = await vaultFrom(lease.key);
  const standing = { vault, session: { ...session, lease: { until: lease.until } }, offset: -skew };
  const device = new LocalDevice(standing, log, {
    store: memoryStore(),
    ask,
    askBytes: async () => ({ ok: false, status: 0, problem: undefined }),
    tabs: { tell: () => undefined, whenFirst: (begin) => begin(), close: () => undefined },
    now: () => (recordingAt ?? Date.now()) + skew,
    after: () => () => undefined,
    online: () => recordingAt === undefined,
    turnedAway: (code) => {
      throw new Error(`turned away: ${code}`);
    },
    renew: async () => undefined,
    chooseLog: async () => undefined,
    signOut: async () => undefined,
  });
  await device.open();
  await device.beginSending();
  if (device.loading.stage !== 'ready') throw new Error(`the phone did not load: ${device.loading.stage}`);

  return {
    get signal() {
      return signal;
    },
    set signal(now) {
      signal = now;
    },
    device,
    async records({ name, at, kind, body, voids, corrects }, names) {
      const aim = { ...(voids && { voids: idOf(names, voids) }), ...(corrects && { corrects: idOf(names, corrects) }) };
      recordingAt = began + at;
      const { id } = await device.record(kind, body, aim);
      recordingAt = undefined;
      names.set(name, id);
      return { id, kind, at: began + at, by: session.member, body, ...aim };
    },
    close() {
      device.close();
      agent.destroy();
    },
  };
}

function idOf(names: ReadonlyMap<string, string>, name: string): string {
  const id = names.get(name);
  if (id === undefined) throw new Error(`${name} has not happened yet`);
  return id;
}

type Asked = { method: 'GET' | 'POST'; cookie: string; body: unknown };

function over<Value>(
  agent: Agent,
  url: string,
  { method, cookie, body }: Asked,
  signal: Signal,
): Promise<Answer<Value>> {
  const nothing = { ok: false, status: 0, problem: undefined } as const;
  if (signal === 'none') return Promise.resolve(nothing);
  return new Promise((resolve) => {
    const packed = body === undefined ? undefined : gzipSync(JSON.stringify(body));
    const headers = {
      cookie,
      'accept-encoding': 'gzip',
      ...(packed && {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'content-length': packed.length,
      }),
    };
    const asked = request(url, { method, agent, headers });
    asked.once('error', () => resolve(nothing));
    asked.once('response', (response) => {
      if (signal === 'deaf') {
        response.destroy();
        resolve(nothing);
        return;
      }
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', () => resolve(nothing));
      response.once('end', () => {
        const sent = Buffer.concat(parts);
        const text = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString();
        const value = text === '' ? undefined : JSON.parse(text);
        const status = response.statusCode ?? 0;
        resolve(status < 300 ? { ok: true, value } : { ok: false, status, problem: value });
      });
    });
    if (signal === 'cut' && packed) {
      asked.write(packed.subarray(0, packed.length >> 1), () => asked.destroy());
      return;
    }
    asked.end(packed);
  });
}
