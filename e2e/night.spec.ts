/** A fortnight of one household, the clock moved: told of, looked for, called again and again, cared for, unwell once, forgotten once, released. */
import type { MovementTold } from '@fangxian/domain/exchange';
import { daysAfter, instantOf } from '@fangxian/domain/records';
import * as door from './door.ts';
import { openHouseAt, type TimedHouse } from './house.ts';
import {
  type Caller,
  callerBy,
  community,
  invited,
  lend,
  pin,
  recordsOf,
  roundOf,
  rowsOf,
  send,
  talliesOf,
  typeDigits,
} from './people.ts';
import { quietBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';
import { faceOf, keysHeld, setClock } from './timed.ts';

const zone = 'Asia/Shanghai';
const dayMs = 86_400_000;
const at = (day: string, hour: number) => instantOf(day, hour, zone);

let house: TimedHouse;
let secretary: Caller;
test.beforeAll(async () => {
  house = await openHouseAt(at('2020-01-27', 18));
  secretary = await callerBy(house.signIn.communitySecretary ?? '');
});
test.afterAll(() => house.end());

test('P151 a fortnight from the lead to the release notice: each alarm stands from when it should until it should', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const record = recordsOf(secretary);
  const desk = await faceOf(browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }));
  await lend(desk, house.address, secretary);
  const page = await desk.newPage();
  const panel = page.locator('[data-detail]');
  const clock = async (day: string, hour: number) => {
    await house.setClock(at(day, hour));
    await setClock(page, at(day, hour));
  };

  // 27 January, 18:00: a list says that she came back ten days ago. The year is nowhere in it.
  await page.goto(`${house.address}/desk/leads?take=1`);
  // A little after the house was founded: a face that is behind it would write before anybody was granted anything.
  await clock('2020-01-27', 18.1);
  const list = '推送单位：某某分局\n姓名,来源地,入渝时间,疑似落脚点\n演示学生,风险地区,1月17日,某街道9栋301\n';
  const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '记下 1 条' }).click();
  await page.locator('.ant-table-row').filter({ hasText: '演示学生' }).click();
  await expect(panel).toContainText('待派单');
  await expect(panel).toContainText('2020-01-17（原写“1月17日”，年份是推的）');
  await expect(panel).toContainText('9# 301');
  await panel.getByRole('button', { name: '属实' }).click();
  await expect(panel).toContainText('属实');
  await panel.getByRole('button', { name: '记入这一户（暂住）' }).click();
  await expect(panel).toContainText('已在名册里');

  // Her brother has left to fetch relatives: a lead through hers.
  await panel.getByRole('button', { name: '加同行或亲属' }).click();
  await panel.getByLabel('姓名').fill('演示哥哥');
  await panel.getByRole('button', { name: '记下', exact: true }).click();
  await expect(panel).toContainText('谁带出谁');
  await expect(panel).toContainText('演示学生');

  // Four tries in one night, and the next step said after each; the street is asked before midnight.
  const tries = async (hour: number, channel: string, outcome: string, where?: string) => {
    await clock('2020-01-27', hour);
    await panel.getByRole('button', { name: '记一次联系' }).click();
    await panel.getByRole('button', { name: channel, exact: true }).click();
    if (where) await panel.getByLabel('说在哪里（可不填）').fill(where);
    await panel.getByRole('button', { name: outcome, exact: true }).click();
  };
  await tries(20.5, '电话', '接了，不同意');
  await expect(panel).toContainText('下一步：再打第 2 次电话');
  await tries(22, '电话', '接了，不同意');
  await expect(panel).toContainText('下一步：发一条信息');
  await expect(panel).toContainText('今天已经联系过');
  await tries(23.5, '信息', '没回信息');
  await expect(panel).toContainText('下一步：上门');
  await panel.getByRole('button', { name: '上报街道' }).click();
  await expect(panel).toContainText('等街道接手');
  const street = await faceOf(browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }));
  await lend(street, house.address, await callerBy(house.signIn.streetOfficer ?? ''));
  const office = await street.newPage();
  await office.goto(`${house.address}/command`);
  await setClock(office, at('2020-01-27', 23.6));
  const waiting = office.locator('[data-figure=handUps]');
  await expect(waiting).toContainText('试过 3 次，最后一次：没回信息');
  await expect(waiting).not.toContainText('演示哥哥');
  await waiting.getByRole('button', { name: '我们接手' }).click();
  await expect(panel).toContainText('已接手');
  await street.close();
  await tries(23.99, '电话', '接了，同意', '邻县亲戚家');
  await expect(panel).toContainText('说在邻县亲戚家');
  await expect(panel).not.toContainText('下一步');

  // He comes home in the morning. Both are proposed for observation, each with the days that are theirs.
  await clock('2020-01-28', 8);
  await panel.getByRole('button', { name: '属实' }).click();
  await panel.getByRole('button', { name: '记入这一户（暂住）' }).click();
  await panel.getByRole('link', { name: '提出居家隔离 ›' }).click();
  await panel.getByRole('button', { name: /^提出，1 人$/ }).click();
  await expect(panel).toContainText('演示哥哥');
  await expect(panel).toContainText('第 14 天 2月11日 18 时 解除');
  await expect(page).toHaveURL(/[?&]at=/);
  const folder = new URL(page.url()).searchParams.get('at') ?? '';
  const leads = (await rowsOf(secretary, '')).filter(({ key }) => key.startsWith('lead/'));
  const of = (name: string) => leads.find(({ state }) => state?.name === name)?.state as { [field: string]: string };
  const [sister, brother] = [of('演示学生'), of('演示哥哥')];
  const about = { case: folder, household: sister.household };

  const days = `propose=${sister.household}&person=${sister.person}&reason=riskAreaReturn`;
  await page.goto(`${house.address}/desk/quarantine?${days}&arrivedOn=2020-01-17&foundOn=2020-01-27`);
  const hers = panel.getByRole('group', { name: '演示学生' });
  await expect(hers).toContainText('第 14 天 1月31日 18 时 解除');
  for (const [rule, day, last] of [
    ['离开风险地区那天', '2020-01-16', '1月30日'],
    ['发现那天', '2020-01-27', '2月10日'],
  ] as const) {
    await hers.getByRole('combobox', { name: '从哪天算起' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText(rule).click();
    await hers.getByLabel('起算日', { exact: true }).fill(day);
    await expect(hers).toContainText(`第 14 天 ${last} 18 时 解除`);
  }
  await panel.getByRole('button', { name: /^提出，1 人$/ }).click();
  await expect(page).toHaveURL(/[?&]at=/);
  const alarms = panel.locator('.fx-alarms');
  await expect(panel).toContainText('开始隔离前还差');

  // Letters, board, team, and the question nobody may skip.
  await panel.getByRole('button', { name: '问过了，没有' }).click();
  for (const seat of ['社区干部', '辖区民警', '社区医生']) {
    await panel.getByRole('combobox', { name: seat }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  }
  const paper = (name: string) => panel.getByRole('listitem').filter({ hasText: name });
  await paper('告知书').getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.dk-letter')).toContainText('2月10日');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await paper('告知书').getByRole('button', { name: '已送达' }).click();
  await paper('责任书').getByRole('button', { name: '已签字' }).click();
  await paper('承诺书').getByRole('button', { name: '已签字' }).click();
  await paper('公示牌').getByRole('button', { name: '已张贴' }).click();
  await panel.getByRole('button', { name: /^开始居家隔离/ }).click();
  await expect(panel).toContainText('观察中');

  // Twice a day somebody asks, but for the morning of the 29th; on the 30th she has a fever.
  const asked = async (day: string, hour: number, celsius = 36.5) => {
    await house.setClock(at(day, hour));
    const person = (of: typeof sister, value: number) => ({
      ...{ person: of.person, celsius: value, site: 'forehead', symptoms: [] },
    });
    const persons = [person(sister, celsius), person(brother, 36.4)];
    const told = await send(secretary, record('quarantine.checked', { ...about, day, way: 'phone', persons }));
    expect(told.outcomes.map((one) => one.outcome)).toEqual(['accepted']);
  };
  await asked('2020-01-28', 9);
  await asked('2020-01-28', 15);
  await clock('2020-01-29', 11.9);
  await expect(panel).toContainText('观察中');
  await expect(alarms).toHaveCount(0);
  await clock('2020-01-29', 12.1);
  await expect(alarms.getByText('漏查')).toHaveCount(2);
  for (const left of [1, 0]) {
    await alarms.getByLabel('漏查 为什么可以放下…').first().selectOption({ label: '后来补做了' });
    await expect(alarms.getByText('漏查')).toHaveCount(left);
  }
  await expect(alarms).toHaveCount(0);
  await asked('2020-01-29', 15);
  await asked('2020-01-30', 9, 38.1);
  await clock('2020-01-30', 9.5);
  await expect(alarms).toContainText('发热');
  const line = panel.getByRole('listitem').filter({ hasText: '风险地区返回' }).filter({ hasText: '演示学生' });
  await line.getByLabel('送到哪里').fill('发热门诊');
  await line.getByLabel('谁陪着').fill('演示邻居');
  await line.getByRole('button', { name: '发热转诊' }).click();
  await expect(alarms).toHaveCount(0);
  await line.getByRole('button', { name: '看完回家了' }).click();
  await panel.getByLabel('需要什么').fill('五十个鸡蛋');
  await panel.getByRole('button', { name: '记下需求' }).click();
  // The page is opened anew by the clock: what is not saved by then never was.
  await expect(panel).toContainText('五十个鸡蛋');
  await asked('2020-01-30', 15);
  await clock('2020-01-30', 16);
  await expect(alarms).toContainText('需求没人应');
  await panel.getByRole('button', { name: '办好了' }).click();
  await expect(alarms).toHaveCount(0);

  // Nobody is released by a clock: who is forgotten overnight is an alarm until somebody who may releases them.
  for (let day = '2020-01-31'; day <= '2020-02-11'; day = daysAfter(day, 1)) {
    await asked(day, 9);
    await asked(day, 15);
    if (day === '2020-02-04' || day === '2020-02-08') await clock(day, 16);
  }
  await clock('2020-02-11', 19);
  await expect(alarms).toContainText('到期没解除');
  for (const check of ['观察期已满', '没有症状', '社区已核实']) await panel.getByLabel(check).check();
  await panel.getByRole('button', { name: /^解除 2 人/ }).click();
  await expect(alarms).toHaveCount(0);
  await expect(panel).toContainText('已解除');
  await paper('解除通知单').getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.dk-letter')).toContainText('解除');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  // The notice is left lying and the board hangs: the next morning both are alarms, until they are done.
  await clock('2020-02-12', 8);
  await expect(alarms).toContainText('解除通知单还没送到');
  await expect(alarms).toContainText('门上的公示还没取下');
  await expect(panel.getByRole('button', { name: '归档' })).toHaveCount(0);
  await paper('解除通知单').getByRole('button', { name: '已送达' }).click();
  await paper('公示牌').getByRole('button', { name: '已取下' }).click();
  await expect(alarms).toHaveCount(0);
  // Three days later somebody calls, and is on the list until it was done.
  await clock('2020-02-14', 9);
  await page.getByText('解除后还有事 1', { exact: true }).click();
  await expect(page.locator('.ant-table-row')).toContainText('回访');
  await page.locator('.ant-table-row').click();
  await panel.getByRole('button', { name: '问候过了' }).click();
  await expect(page.getByText('解除后还有事 0', { exact: true })).toBeVisible();
  const movement = await secretary.get<MovementTold>(`/api/movement?root=${community}&day=2020-02-11`);
  const on = (day: string) => {
    const { opening, added, removed, closing } = movement.days.find((one) => one.day === day) ?? {};
    return { opening, added, removed, closing };
  };
  expect(on('2020-01-28')).toEqual({ opening: 0, added: 2, removed: 0, closing: 2 });
  expect(on('2020-02-10')).toEqual({ opening: 2, added: 0, removed: 0, closing: 2 });
  expect(on('2020-02-11')).toEqual({ opening: 2, added: 0, removed: 2, closing: 0 });
  await desk.close();
});

test('P179 ten days out of reach: the page locks by time, the PIN opens what waits, and it is sent once', async ({
  browser,
}) => {
  const began = at('2020-02-14', 20);
  await house.setClock(began);
  await secretary.get('/api/session'); // Her own lease may have run out in the meantime.
  const round = await roundOf(secretary);
  const { building, name } = await quietBuilding(secretary, round, 6);
  const context = await faceOf(browser.newContext({ viewport: door.phoneScreen, isMobile: true, locale: 'zh-CN' }));
  await lend(context, house.address, await invited(secretary, '试十天', [building]));
  const page = await context.newPage();
  await page.goto(`${house.address}/door/buildings`);
  // The server's clock has gone on for a moment; the phone's is not behind it.
  await setClock(page, began + 300_000);
  await door.readyForOffline(page);
  const before = (await talliesOf(secretary, round)).householdVisits ?? 0;
  await context.setOffline(true);
  await page.getByRole('listitem').getByRole('link').first().click();
  await door.tap(page, /^下一户 /);
  for (let n = 0; n < 4; n += 1) await door.recordPlainly(page);
  const half = await door.doorNumber(page);
  await page.getByLabel('备注').fill('晚上8点后在家');
  await expect(door.network(page)).toContainText('4 条未送');

  await setClock(page, began + 8 * dayMs);
  const locked = page.getByRole('heading', { name: '请再输一次密码' });
  for (const reachable of [false, true]) {
    await expect(locked).toBeVisible();
    await expect(page.getByText('太久没有联网，为了保护居民信息，先锁上了。名册和记录都还在。')).toBeVisible();
    await expect(page.getByText('还有 4 条没有送出，进去以后会自动送。')).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
    expect(await keysHeld(page)).toBe(0);
    if (reachable) break;
    await house.setClock(began + 10 * dayMs);
    await context.setOffline(false);
    await setClock(page, began + 10 * dayMs);
  }
  await typeDigits(page, pin);
  await expect(door.network(page)).toContainText('全部已送达');
  // The desk was away as long.
  await secretary.get('/api/session');
  await expect.poll(async () => (await talliesOf(secretary, round)).householdVisits).toBe(before + 4);
  await expect(page.getByText(/没有入账/)).toHaveCount(0);
  await door.openBuilding(page, name);
  await door.tap(page, `${half} 未访`);
  await expect(page.getByLabel('备注')).toHaveValue('晚上8点后在家');
  await context.close();
});
