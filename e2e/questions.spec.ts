/** A round's own questions at a door: asked where they must be, and changed while somebody stands there. */
import type { Browser, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import * as door from './door.ts';
import { type Caller, callerBy, community, lend, recordsOf, rowsOf, send, talliesOf, uuidv7 } from './people.ts';
import { expect, test } from './test.ts';

const guests = { id: 'guests', text: { zh: '见过外地客人吗？', en: '' }, type: 'yesNo', per: 'person', must: true };
const asked = { ...guests, attentionWhen: { rule: 'yes' } };
const dogs = { id: 'dogs', text: { zh: '家里几只狗？', en: '' }, type: 'number', per: 'household', must: true };

let round: string;
let homes: readonly { household: string; building: string }[];

test.beforeAll(async ({ house }) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  homes = await livedIn(secretary);
  round = uuidv7();
  const { outcomes } = await send(
    secretary,
    recordsOf(secretary)('screening.roundOpened', {
      ...{ round, name: '客人排查', startsOn: '2026-01-01', measuresTemperature: false, mode: 'targeted' },
      scope: { households: homes.map(({ household }) => household) },
      questionnaire: { version: 1, questions: [asked] },
    }),
  );
  expect(outcomes).toMatchObject([{ outcome: 'accepted' }]);
});

test.afterAll(async ({ house }) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  await send(secretary, recordsOf(secretary)('screening.roundClosed', { round }));
});

test('P74 what must be asked stands open with nothing chosen, and an answer that needs somebody is one', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const page = await sheetOf(browser, house.address, secretary, 0);
  const field = page.getByRole('group', { name: '第1人 见过外地客人吗？' });
  await expect(field.getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '全部正常，已问过' })).toContainText('还有 1 个必问没答');
  await field.getByRole('button', { name: '是' }).click();
  await expect(door.person(page)).toContainText('有回答要看');
  await door.record(page, /^已问过：1人有情况/, { stays: true });
  await expect.poll(async () => (await talliesOf(secretary, round)).needsAttention).toBe(1);
  expect(await talliesOf(secretary, round)).toMatchObject({ roster: 3, settled: 1 });
  expect(await answered(secretary, 0)).toEqual([{ question: 'guests', value: true, attention: true }]);
  await page.context().close();
});

test('P75 questions that change under an open sheet lose nothing of it, and the sheet says so', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const page = await sheetOf(browser, house.address, secretary, 1);
  const no = page.getByRole('group', { name: '第1人 见过外地客人吗？' }).getByRole('button', { name: '否' });
  await no.click();
  const questionnaire = { version: 2, questions: [asked, dogs] };
  const changed = recordsOf(secretary)('screening.questionnaireChanged', { round, questionnaire });
  expect((await send(secretary, changed)).outcomes).toMatchObject([{ outcome: 'accepted' }]);
  await expect(page.getByText('问题刚改过，已填的都还在')).toBeVisible({ timeout: 20_000 });
  await expect(no).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('全户 家里几只狗？').fill('2');
  await door.record(page, /^全部正常，已问过/);
  await expect.poll(() => answered(secretary, 1)).toEqual([{ question: 'guests', value: false }]);
  expect((await accountOf(secretary, 1))?.own).toEqual([{ question: 'dogs', value: 2 }]);
  await page.context().close();
});

test('P176 in call mode the first press says what is not answered yet, and what is answered by keys goes along', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await lend(desk, house.address, secretary);
  const page = await desk.newPage();
  await page.goto(`${house.address}/desk/calling?round=${round}`);
  await expect(page.getByRole('button', { name: '1 All well' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toHaveText(/^Always asked, not answered yet: 2/);
  expect(await faultsOf(page)).toEqual([]);
  // Where the focus went: the first of them.
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('1');
  await expect.poll(() => answered(secretary, 2)).toEqual([{ question: 'guests', value: true, attention: true }]);
  expect(await accountOf(secretary, 2)).toMatchObject({ own: [{ question: 'dogs', value: 3 }], lastChannel: 'phone' });
  await desk.close();
});

/** Three households of one person each, the last with a number, behind doors of one building. */
async function livedIn(caller: Caller): Promise<readonly { household: string; building: string }[]> {
  const manifest = await caller.get<{ chunks: { building: string }[] }>(`/api/logs/${community}/manifest`);
  for (const { building } of [...manifest.chunks].reverse().filter((chunk) => chunk.building !== '')) {
    const rows = await rowsOf(caller, building);
    const called = new Set(rows.flatMap(({ key, state }) => (state?.phone ? key.replace('person/', '') : [])));
    const found = rows.flatMap(({ key, state }) => {
      const persons = state?.persons as string[] | undefined;
      if (!key.startsWith('household/') || persons?.length !== 1) return [];
      return [{ household: key.slice('household/'.length), building, number: called.has(persons[0] ?? '') }];
    });
    const last = found.findLast(({ number }) => number);
    if (last && found.length >= 3) return [...found.filter((one) => one !== last).slice(0, 2), last];
  }
  throw new Error('no building has three households of one person');
}

async function sheetOf(browser: Browser, address: string, caller: Caller, nth: number): Promise<Page> {
  const context = await browser.newContext({ viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' });
  await lend(context, address, caller);
  const page = await context.newPage();
  await page.goto(`${address}/door/household/${homes[nth]?.household}`);
  await expect(page.getByRole('group', { name: /见过外地客人吗/ })).toBeVisible({ timeout: 30_000 });
  return page;
}

type Account = { persons: { own?: unknown }[]; own?: unknown; lastChannel?: string };

async function accountOf(caller: Caller, nth: number): Promise<Account | undefined> {
  const { household = '', building = '' } = homes[nth] ?? {};
  const rows = await rowsOf(caller, building);
  return rows.find(({ key }) => key === `coverage/${round}:${household}`)?.state as Account | undefined;
}

async function answered(caller: Caller, nth: number): Promise<unknown> {
  return (await accountOf(caller, nth))?.persons[0]?.own;
}
