/** People of a house, as they come in: by their link, in a browser or straight over HTTP. */
import type { PostedRecords, SessionTold, TallyTold } from '@fangxian/domain/exchange';
import { type BrowserContext, expect, type Page } from '@playwright/test';

/** The community of the demonstration, and the building that its first grid worker is half way through. */
export const community = '500109007017';
export const pin = '482915';

export type Caller = {
  readonly session: SessionTold;
  readonly cookie: string;
  get<Answer>(path: string): Promise<Answer>;
  /** @throws when the answer is not what was asked for */
  post<Answer>(path: string, body: unknown): Promise<Answer>;
};

const callers = new Map<string, Promise<Caller>>();

/**
 * Somebody's session without a browser; a link that asks for a PIN is given one. Links are good for one use: whoever asks
 * again, in another file of tests on the same house, gets the same session.
 */
export function callerBy(link: string): Promise<Caller> {
  const known = callers.get(link) ?? joined(link);
  callers.set(link, known);
  return known;
}

async function joined(link: string): Promise<Caller> {
  const { origin, hash } = new URL(link);
  const token = hash.slice(1);
  const looked = await fetch(`${origin}/api/join/look`, asJson({ token }));
  const { needsPin } = (await looked.json()) as { needsPin?: string };
  const body = { token, deviceName: 'test', ...(needsPin !== 'none' && { pin }) };
  const answer = await fetch(`${origin}/api/join`, asJson(body));
  expect(answer.status, await answer.clone().text()).toBe(200);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const headers = { ...init.headers, cookie };
    const told = await fetch(`${origin}${path}`, { ...init, headers });
    const text = await told.text();
    expect(told.ok, `${path}: ${told.status} ${text}`).toBe(true);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
  return {
    session: (await answer.json()) as SessionTold,
    cookie,
    get: (path) => ask(path, {}),
    post: (path, sent) => ask(path, asJson(sent)),
  };
}

function asJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Gives a browser somebody's session: for tests that are not about signing in. */
export async function lend(context: BrowserContext, address: string, { cookie }: Caller): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }]);
}

/** A grid worker for these buildings, as the desk invites one; with a PIN. */
export async function invited(secretary: Caller, name: string, buildings: readonly string[]): Promise<Caller> {
  const grants = [{ role: 'gridWorker', scope: { place: community, buildings } }];
  const { link } = await secretary.post<{ link: string }>('/api/invitations', { name, grants });
  return callerBy(link);
}

/** On the page's own keys: six digits of a code or a PIN, the last of which submits. */
export async function typeDigits(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** In by a link that asks for a PIN to be chosen. */
export async function joinBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await typeDigits(page, pin);
  await expect(page.getByRole('group', { name: '再输一遍' })).toBeVisible();
  await typeDigits(page, pin);
  await page.getByRole('button', { name: '开始' }).click();
}

export async function roundOf(caller: Caller): Promise<string> {
  const rows = await rowsOf(caller, '');
  const round = rows.find(({ key, state }) => key.startsWith('round/') && state?.status === 'open');
  return round?.key.slice('round/'.length) ?? '';
}

type Row = { key: string; state: Record<string, unknown> | null };

/** Register rows of one building ('' for those in none), as this caller may see them. */
export async function rowsOf(caller: Caller, building: string): Promise<readonly Row[]> {
  const chunk = await caller.get<{ rows: Row[] }>(`/api/logs/${community}/chunks/${building || '~'}`);
  return chunk.rows;
}

/** The tallies of a round, summed over days, grids and buildings. */
export async function talliesOf(caller: Caller, round: string): Promise<Readonly<Record<string, number>>> {
  const sums: Record<string, number> = {};
  for (const { name, value } of await caller.get<TallyTold[]>(`/api/logs/${community}/tallies?scope=${round}`)) {
    sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}

/** Records of this caller's, as a phone would send them. */
export function recordsOf(caller: Caller) {
  let made = 0;
  return (kind: string, body: unknown, more: { log?: string; event?: string } = {}) => {
    made += 1;
    const { event } = caller.session;
    return {
      id: uuidv7(),
      v: 1,
      event,
      log: community,
      kind,
      at: Date.now(),
      deviceSeq: made,
      policy: 1,
      body,
      ...more,
    };
  };
}

export function send(caller: Caller, ...records: readonly unknown[]): Promise<PostedRecords> {
  return caller.post('/api/records', { records, deviceNow: Date.now() });
}

export function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(15)}`;
}
