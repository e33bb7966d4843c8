/**
 * How a page begins with its device: what lies on disk first, so that it opens without a network, and
 * the server's word afterwards. Signing in, the end of a lease and signing out all pass through here.
 */
import type { SessionTold } from '@fangxian/domain/exchange';
import { countDaysIn } from '../words/index.ts';
import { ask, askBytes } from './ask.ts';
import { endLease, findLease, keepLease, type Lease } from './lease.ts';
import { LocalDevice } from './localDevice.ts';
import { forgetOtherLogs } from './logCopy.ts';
import { listenForNews } from './nudges.ts';
import { countWaiting } from './outbox.ts';
import { type LockedBy, stand } from './standing.ts';
import { openStore, type Store, storeNames, type Write } from './store.ts';
import { joinTabs, type Tabs } from './tabs.ts';

let store: Store | undefined;
let current: { device: LocalDevice; tabs: Tabs; stop: () => void } | undefined;
const watchEveryMs = 60_000;
const renewEveryMs = 30 * 60_000;

/** Resolves once it is known how this device stands. */
export function beginDevice(): Promise<void> {
  return begin().catch((error: unknown) => stand({ is: 'failed', error }));
}

async function begin(): Promise<void> {
  store = await openStore();
  const found = await findLease(store, Date.now());
  if (found.is === 'held') {
    await openWith(found);
    void renew();
    return;
  }
  const refused = await renew();
  if (refused === undefined) return;
  const above = refused === 'signIn.locked' || (found.is === 'ended' && found.by === 'above');
  if (found.is === 'ended' || above || refused === 'signIn.pinNeeded') {
    stand({ is: 'locked', unsent: await countWaiting(store), by: above ? 'above' : 'time' });
  } else stand({ is: 'signedOut' });
}

/** The server has told a session: after joining, after the PIN, after a passkey. */
export async function signedIn(told: SessionTold, askedAt: number): Promise<void> {
  store ??= await openStore();
  const before = await store.get<string>('meta', 'keyId');
  const lease = await keepLease(store, told, askedAt, Date.now());
  const codes = told.logs.map(({ code }) => code);
  await forgetOtherLogs(store, codes);
  const staysHere = current && (codes.length === 0 || codes.includes(current.device.log));
  if (current && staysHere && before === lease.vault.keyId) {
    countDaysIn(told.policy.zone);
    const wasLocked = current.device.outbox.state === 'locked';
    current.device.renewed(lease);
    // The tab that sends may be another one: it must hear that the way is open again.
    if (wasLocked && current.device.outbox.sender === 'elsewhere') current.tabs.tell({ is: 'standing' });
    void current.device.refresh();
  } else {
    await openWith(lease);
    // Where nothing is stored, each tab stands for itself.
    if (store.durable) current?.tabs.tell({ is: 'standing' });
  }
  // Asks the browser not to clear this site's storage under pressure; a refusal changes nothing.
  void navigator.storage?.persist?.();
}

/** Asks for the session again: a contact, and with it a longer lease. Says why not, if not. */
async function renew(): Promise<string | undefined> {
  const askedAt = Date.now();
  const answer = await ask<SessionTold>('GET', '/api/session');
  if (answer.ok) {
    await signedIn(answer.value, askedAt);
    return undefined;
  }
  const code = answer.problem?.code ?? 'noAnswer';
  if (answer.status === 401 && current) turnedAway(code);
  return code;
}

async function openWith(lease: Lease): Promise<void> {
  close();
  const kept = store as Store;
  countDaysIn(lease.session.policy.zone);
  const log = await logFor(lease, kept);
  const tabs = joinTabs((told) => {
    if (told.is === 'standing') location.reload();
    else void current?.device.hear(told);
  });
  const device = new LocalDevice(lease, log, {
    store: kept,
    ask,
    askBytes,
    tabs,
    now: () => Date.now(),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    online: () => navigator.onLine,
    estimate: () => navigator.storage?.estimate(),
    turnedAway,
    renew,
    async chooseLog(chosen) {
      await kept.write([{ store: 'meta', key: 'log', value: chosen }]);
      const found = await findLease(kept, Date.now());
      if (found.is === 'held') await openWith(found);
    },
    signOut,
  });
  let hush = (): void => undefined;
  const watch = setInterval(() => void watchLease(), watchEveryMs);
  const renewal = setInterval(() => void renew(), renewEveryMs);
  const opened = { device, tabs, stop: (): void => undefined };
  opened.stop = () => {
    hush();
    clearInterval(watch);
    clearInterval(renewal);
    device.close();
    tabs.close();
  };
  current = opened;
  await device.open();
  if (current !== opened) return; // Signed in again meanwhile.
  stand({ is: 'open', device });
  tabs.whenFirst(
    () => {
      if (current !== opened) return;
      hush = listenForNews(log, (seq) => void device.news(seq));
      void device.beginSending();
    },
    () => {
      hush();
      device.endSending();
    },
  );
}

/** The log to show: the one chosen last, else the place of the first grant, else the first there is. */
async function logFor({ session }: Lease, from: Store): Promise<string> {
  const codes = session.logs.map(({ code }) => code);
  const chosen = await from.get<string>('meta', 'log');
  if (chosen !== undefined && codes.includes(chosen)) return chosen;
  const granted = session.grants.map(({ scope }) => scope.place);
  return granted.find((place) => codes.includes(place)) ?? codes[0] ?? '';
}

/** Thrown out: a phone that was locked from above loses its key at once; else the lease runs on, and records wait. */
function turnedAway(code: string | undefined): void {
  if (code === 'signIn.locked') void lock('above');
}

async function watchLease(): Promise<void> {
  const found = await findLease(store as Store, Date.now());
  if (found.is !== 'ended') return;
  if ((await renew()) !== undefined) await lock('time');
}

async function lock(by: LockedBy): Promise<void> {
  const kept = store as Store;
  if (by === 'above') await current?.device.deliverLast();
  await endLease(kept, by);
  const tabs = current?.tabs;
  tabs?.tell({ is: 'standing' });
  close();
  stand({ is: 'locked', unsent: await countWaiting(kept), by });
}

/** Ends the session and leaves nothing behind. Whoever calls has asked about what is unsent. */
async function signOut(): Promise<void> {
  await ask('POST', '/api/session/end', {});
  await wipe();
}

/** Everything on this device goes, unsent records too. */
async function wipe(): Promise<void> {
  const kept = store as Store;
  current?.tabs.tell({ is: 'standing' });
  close();
  const deviceSeq = await kept.get<number>('meta', 'deviceSeq');
  // Somebody else who shares this device may have records waiting here, under a key of their own: those stay.
  const keyId = await kept.get<string>('meta', 'keyId');
  const others = await othersIn(kept, keyId);
  await kept.clear(storeNames.filter((name) => name !== 'outbox'));
  await kept.write(others);
  if (deviceSeq !== undefined) await kept.write([{ store: 'meta', key: 'deviceSeq', value: deviceSeq }]);
  stand({ is: 'signedOut' });
}

async function othersIn(from: Store, keyId: string | undefined): Promise<Write[]> {
  const writes: Write[] = [];
  for (const [key, one] of await from.entries<{ keyId: string }>('outbox')) {
    if (one.keyId === keyId) writes.push({ store: 'outbox', key });
  }
  for (const store of ['drafts', 'kept', 'files'] as const) {
    for (const [key, value] of await from.entries<{ keyId: string }>(store)) {
      if (value.keyId !== keyId) writes.push({ store, key, value });
    }
  }
  return writes;
}

function close(): void {
  current?.stop();
  current = undefined;
}
