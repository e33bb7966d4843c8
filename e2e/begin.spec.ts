/** Beginning for real: from the link on the server's screen to the first household, as a county's first officer goes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { emptyFolder, removed, type Started, startIn } from './house.ts';
import { pin, typeDigits } from './people.ts';

const office = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN', reducedMotion: 'reduce' } as const;
const tree = new URL('../data/demo/places-500109.csv', import.meta.url);
const community = '雨台花园社区居民委员会';

let folder: string;
let house: Started;
test.beforeAll(async () => {
  folder = emptyFolder();
  house = await startIn(folder, ['--empty']);
});
test.afterAll(async () => {
  await house?.end();
  removed(folder);
});

test('P195 an empty installation is begun in a browser: first officer, places, the first secretary, the first household; what is wrong is answered in words', async ({
  browser,
}) => {
  const found: string[] = [];
  const readable = async (page: Page, where: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const fault of await faultsOf(page)) found.push(`${where}, ${colorScheme}: ${fault}`);
    }
  };
  const said = (page: Page) => page.getByRole('alert');

  // The sheet lies where the page says; what is typed is looked at before anything begins.
  expect(readFileSync(join(folder, 'data', 'recovery-sheet.txt'), 'utf8')).toContain('密钥恢复单');
  const officer = await (await browser.newContext(office)).newPage();
  const link = house.signIn.begin ?? '';
  await officer.goto(link);
  await expect(officer.getByRole('heading', { name: '先打印密钥恢复单' })).toBeVisible();
  await readable(officer, 'begin');
  const go = officer.getByRole('button', { name: '开始，去设密码' });
  await go.click();
  await expect(said(officer)).toHaveText('请填写完整');
  const code = officer.getByLabel('区划代码');
  await code.fill('北碚');
  await officer.getByLabel('地方名称').fill('北碚区');
  await officer.getByLabel('负责人姓名').fill('试负责人');
  await go.click();
  await expect(said(officer)).toContainText('数字或字母');
  await code.fill('500109000000');
  await expect(officer.getByText('会记成 500109')).toBeVisible();
  await go.click();

  // A PIN, first two that will not do.
  await expect(officer.getByRole('heading', { name: '请你负责北碚区全部' })).toBeVisible();
  await typeDigits(officer, '111111');
  await expect(said(officer)).toContainText('太容易猜');
  await typeDigits(officer, pin);
  await expect(officer.getByRole('group', { name: '再输一遍' })).toBeVisible();
  await typeDigits(officer, '719305');
  await expect(said(officer)).toContainText('两次不一样');
  await typeDigits(officer, pin);
  await expect(officer.getByRole('group', { name: '再输一遍' })).toBeVisible();
  await typeDigits(officer, pin);
  await officer.getByRole('button', { name: '开始' }).click();
  await expect(officer.getByText('先把下面的地方导进来')).toBeVisible();
  await readable(officer, 'before the places');

  // The link of the beginning does its work once.
  const late = await (await browser.newContext(office)).newPage();
  await late.goto(link);
  await late.getByLabel('区划代码').fill('500110');
  await late.getByLabel('地方名称').fill('另一区');
  await late.getByLabel('负责人姓名').fill('试后来人');
  await late.getByRole('button', { name: '开始，去设密码' }).click();
  await expect(said(late)).toContainText('这个链接用过了');
  await expect(late.getByRole('link', { name: '去登录' })).toBeVisible();
  await late.context().close();

  // Tables that are none, then the real one.
  await officer.getByRole('main').getByRole('button', { name: '导入区划' }).click();
  const choose = (name: string, content: string | Buffer, mimeType = 'text/csv') =>
    officer.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await choose('区划.csv', '');
  await expect(said(officer)).toContainText('没有内容');
  await choose('区划.csv', '甲,乙,丙\n1,2,3\n');
  await expect(said(officer)).toContainText('没有找到表头');
  await choose('区划.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'application/octet-stream');
  await expect(said(officer)).toContainText('旧格式');
  await choose('places-500109.csv', readFileSync(tree));
  await expect(officer.getByText('新增或改名 209 处，原样 1 处')).toBeVisible();
  await expect(said(officer)).toHaveCount(0);
  await officer.getByRole('button', { name: '好了' }).click();
  await expect(officer.getByText('各社区还没有名册')).toBeVisible();
  await expect(officer.getByRole('link', { name: '北温泉街道' })).toBeVisible();
  await readable(officer, 'before the rosters');

  // The first community's secretary.
  await officer.getByRole('main').getByRole('button', { name: '邀请人员' }).click();
  await officer.getByLabel('姓名').fill('试书记');
  await officer.getByLabel('负责哪里').fill('雨台花园');
  await officer.getByTitle(new RegExp(community)).click();
  await readable(officer, 'inviting');
  const answered = officer.waitForResponse(/\/api\/invitations$/);
  await officer.getByRole('button', { name: '生成邀请' }).click();
  const { link: invitation } = (await (await answered).json()) as { link: string };
  await expect(officer.getByRole('img', { name: /试书记/ })).toBeVisible();

  const secretary = await (await browser.newContext(office)).newPage();
  await secretary.goto(invitation);
  await expect(secretary.getByRole('heading', { name: `请你负责${community}全部` })).toBeVisible();
  await typeDigits(secretary, pin);
  await expect(secretary.getByRole('group', { name: '再输一遍' })).toBeVisible();
  await typeDigits(secretary, pin);
  await secretary.getByRole('button', { name: '开始' }).click();
  await expect(secretary.getByRole('button', { name: '导入名册' })).toBeVisible();
  await readable(secretary, 'first screen of the desk');

  // Whoever has only the six digits and types them wrong is told so; a used link leads back in.
  const stranger = await (await browser.newContext(office)).newPage();
  await stranger.goto(`${house.address}/join`);
  await typeDigits(stranger, '000000');
  await expect(said(stranger)).toContainText('六位数字不对');
  await stranger.goto(invitation);
  await expect(said(stranger)).toContainText('已经用过或已过期');
  await stranger.context().close();

  // No roster yet is no reason to wait; with one, the officer sees its households.
  await secretary.getByRole('button', { name: '导入名册' }).click();
  await expect(secretary.locator('input[type=file]')).toBeAttached();
  const roster = '楼栋,单元,房号,姓名,与户主关系\n3栋,1,101,试住户甲,户主\n3栋,1,102,试住户乙,户主\n';
  await secretary
    .locator('input[type=file]')
    .setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
  await secretary.getByRole('button', { name: /^导入/ }).click();
  await secretary.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '覆盖' }).click();
  await expect(secretary.getByText('名册里有 2 户')).toBeVisible();
  await officer.getByRole('button', { name: '好了' }).click();
  await expect(officer.getByText('还没有开过排查')).toBeVisible();

  expect(existsSync(join(folder, 'data', 'master.key'))).toBe(true);
  expect(found).toEqual([]);
});
