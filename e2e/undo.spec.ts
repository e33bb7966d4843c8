/** Taking something back: within ten seconds, with a network and without; and from the history, however late. */
import * as door from './door.ts';
import { type Caller, callerBy, lend, recordsOf, roundOf, rowsOf, send, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

test('P61 what was saved can be taken back within ten seconds, offline too, and every number follows', async ({
  house,
  browser,
}) => {
  const office = await callerBy(house.signIn.communityWorker ?? '');
  const round = await roundOf(office);
  const before = await talliesOf(office, round);
  const context = await browser.newContext({ viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' });
  await lend(context, house.address, await callerBy(house.signIn.buildingLead ?? ''));
  const page = await context.newPage();
  await page.goto(`${house.address}/door`);
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '楼栋' }).click();
  await page.getByRole('listitem').getByRole('link').first().click();
  await door.readyForOffline(page);
  const atFirst = await door.figuresOf(page);

  for (const offline of [false, true]) {
    await context.setOffline(offline);
    await door.tap(page, /^下一户 /);
    const title = await door.doorShown(page).innerText();
    await door.recordPlainly(page);
    await door.tap(page, '撤销');
    await expect(door.doorShown(page)).toHaveText(title);
    await expect(page.getByRole('button', { name: door.plainEnding })).toBeVisible();
    await door.tap(page, '返回');
    expect(await door.figuresOf(page)).toEqual(atFirst);
  }
  await context.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达', { timeout: 20_000 });
  expect(await talliesOf(office, round)).toEqual(before);

  // A visit and its undoing are two records each: nothing is ever removed.
  await door.tap(page, /^下一户 /);
  const taken = await door.recordPlainly(page);
  await expect(door.network(page)).toContainText('全部已送达');
  await expect
    .poll(async () => (await talliesOf(office, round)).householdVisits)
    .toBe((before.householdVisits ?? 0) + 1);

  // It was sent long ago and there is no network now: the phone still knows it for its own.
  await context.setOffline(true);
  await door.tap(page, '返回');
  await page.getByRole('button', { name: new RegExp(`^${taken} `) }).click();
  await door.tap(page, '逐条记录（可收回、改正）');
  const mine = page.getByRole('list', { name: '逐条记录' }).getByRole('listitem');
  await expect(page.getByText('没有网络：这里只有本机记下的')).toBeVisible();
  await mine.getByRole('button', { name: '收回' }).click();
  await door.tap(page, '确定收回');
  await expect(mine.first()).toContainText('还没送到');
  await context.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达', { timeout: 20_000 });
  await expect.poll(() => talliesOf(office, round)).toEqual(before);
  await context.close();
});

type Home = { id: string; door: string; persons: readonly string[] };

/** Two households of the caller's first building to which nobody has been, with what the door reads. */
async function untouched(caller: Caller, round: string): Promise<readonly Home[]> {
  const { buildings = [], stairwells = [] } = caller.session.grants[0]?.scope ?? {};
  const building = buildings[0] ?? stairwells[0]?.split('#')[0] ?? '';
  const rows = await rowsOf(caller, building);
  const visited = new Set(rows.map(({ key }) => key));
  const homes = rows.flatMap(({ key, state }) => {
    const id = key.slice('household/'.length);
    if (!state || !key.startsWith('household/') || visited.has(`coverage/${round}:${id}`)) return [];
    const { persons, door } = state as { persons: string[]; door: { label: string } };
    return persons.length > 1 ? [{ id, door: door.label, persons }] : [];
  });
  return homes.slice(0, 2);
}

test('P169 a visit at the wrong door is taken back from the history, another is corrected, two are parted, and figures follow', async ({
  house,
  browser,
}) => {
  const office = await callerBy(house.signIn.communityWorker ?? '');
  const lead = await callerBy(house.signIn.buildingLead ?? '');
  const round = await roundOf(office);
  const [wrong, missed] = (await untouched(lead, round)) as [Home, Home];
  const before = await talliesOf(office, round);
  const record = recordsOf(lead);
  const visit = { round, channel: 'door', household: wrong.id };
  const answers = wrong.persons.map((person) => ({ person, state: 'well', source: 'door' }));
  await send(
    lead,
    record('screening.visited', { ...visit, outcome: 'met', answers }),
    record('screening.visited', { ...visit, household: missed.id, outcome: 'nobodyHome', answers: [] }),
  );
  expect(await talliesOf(office, round)).toMatchObject({
    settled: (before.settled ?? 0) + 1,
    householdVisits: (before.householdVisits ?? 0) + 2,
  });

  const phone = await browser.newContext({ viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' });
  await lend(phone, house.address, lead);
  const page = await phone.newPage();
  const records = page.getByRole('list', { name: '逐条记录' });
  await page.goto(`${house.address}/door/household/${wrong.id}`);
  await door.tap(page, '逐条记录（可收回、改正）');
  await records.getByRole('button', { name: '收回' }).first().click();
  await expect(page.getByText('这一户变回未访')).toBeVisible();
  await door.tap(page, '记错了');
  await door.tap(page, '确定收回');
  await expect(records.getByRole('listitem').first()).toContainText(/我 .* 收回 · 记错了/);
  await expect(records.getByRole('listitem').first().getByRole('deletion')).toHaveText('走访：问到了，上门');
  await expect.poll(async () => (await talliesOf(office, round)).settled).toBe(before.settled ?? 0);

  await page.goto(`${house.address}/door/household/${missed.id}`);
  await door.tap(page, '逐条记录（可收回、改正）');
  await records.getByRole('button', { name: '改正' }).first().click();
  await expect(page.getByText(/正在改正 .* 的那次/)).toBeVisible();
  await door.atHumanPace(page);
  await door.tap(page, '全部正常，已问过');
  await expect(page.getByText(`${missed.door} 已改正，原来那次不再算数`)).toBeVisible();
  await expect(records.getByRole('deletion')).toHaveText('走访：没人，上门');
  await expect(records.getByText('改正了之前的一次')).toBeVisible();
  const after = { settled: (before.settled ?? 0) + 1, householdVisits: (before.householdVisits ?? 0) + 1 };
  await expect.poll(() => talliesOf(office, round)).toMatchObject(after);
  await phone.close();

  // Somebody was merged with somebody else, and it was two people after all: the desk parts them where it shows.
  const [kept, folded] = missed.persons;
  const merge = { person: kept, household: missed.id, folded, foldedHousehold: missed.id };
  await send(office, { ...recordsOf(office)('residents.personsMerged', merge), event: 'base' });
  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, office);
  const beside = await desk.newPage();
  await beside.goto(`${house.address}/desk/residents?at=${missed.id}`);
  await door.tap(beside, '不是同一个人，分开');
  await expect(beside.getByText('收回后两条登记分开')).toBeVisible();
  await door.tap(beside, '确定收回');
  await expect(beside.getByText(/^已收回：.*合并为一个人$/)).toBeVisible();
  await expect(beside.getByRole('button', { name: '不是同一个人，分开' })).toHaveCount(0);
  await expect.poll(() => talliesOf(office, round)).toMatchObject(after);
  await desk.close();
});
