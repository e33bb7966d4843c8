/** A morning without signal, from the link to the ledger. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import officeCrypto from 'officecrypto-tool';
import { faultsOf } from './axe.ts';
import * as door from './door.ts';
import { callerBy, lend, roundOf, talliesOf } from './people.ts';
import { expect, test } from './test.ts';

const building = '2幢';

test('P60 a stairwell is covered without a network, survives closing the browser, and every ledger follows', async ({
  house,
  browser,
}, testInfo) => {
  test.setTimeout(120_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const round = await roundOf(secretary);
  const before = await talliesOf(secretary, round);

  let phone = await door.openPhone(testInfo);
  let page = await door.onlyPage(phone);
  await page.goto(house.signIn.gridWorker ?? '');
  await door.tap(page, '进入');
  await expect(page.getByText('没网也能用')).toBeVisible();
  await door.tap(page, '开始');
  await door.openBuilding(page, building);
  await door.readyForOffline(page);
  const atFirst = await door.figuresOf(page);
  const states = await door.statesOf(page);

  await phone.setOffline(true);
  const done = new Map<string, string>();
  await door.tap(page, /^下一户 /);
  const passVacant = async () => {
    for (const vacant of await door.passVacant(page)) done.set(vacant, '空置');
  };
  for (let n = 0; n < 5; n += 1) {
    await passVacant();
    done.set(await door.record(page, '全部正常，已问过'), '全部排查');
  }

  await passVacant();
  await door.person(page).click();
  await door.tap(page, '发热');
  const feverish = await door.record(page, /^已问过：.*1人有情况/, { stays: true });
  done.set(feverish, '全部排查');
  await door.tap(page, /^下一户 /);

  await passVacant();
  await door.person(page).click();
  await page.getByRole('group', { name: '怎么样' }).getByRole('button', { name: '外出' }).click();
  await door.tap(page, '外地');
  const away = await door.record(page, /^已问过：.*1人外出/);
  done.set(away, '');

  await passVacant();
  const refused = await door.record(page, '拒访');
  done.set(refused, '拒绝');

  await passVacant();
  await door.tap(page, '＋ 新增人员');
  await page.getByLabel('姓名').fill('试新人');
  await door.tap(page, '好了');
  await expect(page.getByText('试新人')).toBeVisible();
  const withNew = await door.record(page, '全部正常，已问过');
  done.set(withNew, '全部排查');
  await passVacant();
  expect(done.size).toBeGreaterThanOrEqual(9);
  while (states.get(await door.doorNumber(page)) !== '未访') {
    done.set(await door.recordPlainly(page), '全部排查');
    await passVacant();
  }
  const unsent = `${done.size + 1} 条未送`; // Somebody new is a record of their own.
  const halfFilled = await door.doorNumber(page);
  await page.getByLabel('备注').fill('晚上8点后在家');
  await door.person(page).click();
  await door.tap(page, '不舒服');
  await expect(door.network(page)).toContainText(unsent);
  expect(await faultsOf(page)).toEqual([]);
  await phone.close();

  phone = await door.openPhone(testInfo, { offline: true });
  page = await door.onlyPage(phone);
  await page.goto(house.address);
  await expect(door.network(page)).toContainText(unsent);
  await door.openBuilding(page, building);
  const afterwards = await door.figuresOf(page);
  expect(afterwards.of).toBe(atFirst.of);
  // On the way lie doors where nobody was home this morning, and where it is time to try again.
  const firstVisits = [...done.keys()].filter((label) => states.get(label) === '未访').length;
  expect(afterwards.notYet).toBe(atFirst.notYet - firstVisits);
  await expect(page.getByRole('button', { name: `${feverish} 有情况`, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: `${refused} 拒访`, exact: true })).toBeVisible();
  await door.tap(page, `${halfFilled} 未访`);
  await expect(page.getByText('上次没填完，接着填就行')).toBeVisible();
  await expect(page.getByLabel('备注')).toHaveValue('晚上8点后在家');
  expect(await faultsOf(page)).toEqual([]);
  await expect(page.getByRole('button', { name: /^已问过：.*1人有情况/ })).toBeVisible();

  await phone.setOffline(false);
  await expect(door.network(page)).toContainText('全部已送达', { timeout: 20_000 });
  await phone.close();

  const after = await talliesOf(secretary, round);
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  expect(grown('householdVisits')).toBe(done.size);
  expect(grown('householdsVisited')).toBe(firstVisits);
  expect(grown('settled')).toBe(afterwards.settled - atFirst.settled);
  expect(grown('tried')).toBe(afterwards.tried - atFirst.tried);
  expect([grown('needsAttention'), grown('away')]).toEqual([1, 1]);

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const office = await desk.newPage();
  await office.goto(`${house.address}/desk/unreached?show=all&find=${encodeURIComponent(building)}`);
  for (const [label, state] of [
    [feverish, '有情况'],
    [refused, '拒访'],
    [withNew, '已核清'],
    [halfFilled, '未访'],
  ]) {
    await office.getByRole('textbox', { name: /查找门牌/ }).fill(`${building} ${label}`);
    await expect(office.getByRole('main')).toContainText(new RegExp(`${building} ${label}(?!\\d)[^幢]*${state}`));
  }

  expect(await faultsOf(office)).toEqual([]);
  await office.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '台账' }).click();
  const downloading = office.waitForEvent('download');
  await office.getByRole('button', { name: '导出 .xlsx' }).first().click();
  const file = await (await downloading).path();
  const rows = await ledgerRows(file);
  for (const [label, result] of done) {
    const mine = rows.filter((row) => row.楼栋 === building && row.房号 === label);
    expect(mine.length, label).toBeGreaterThan(0);
    if (result) expect(new Set(mine.map((row) => row.本户结果)), label).toEqual(new Set([result]));
    expect(mine[0]?.排查人, label).toBe('演示·网格员');
  }
  const of = (label: string, column: string) =>
    rows.filter((row) => row.楼栋 === building && row.房号 === label).map((row) => row[column]);
  expect(of(feverish, '是否发热咳嗽乏力')).toContain('是');
  expect(of(away, '结果')).toContain('外出');
  expect(of(away, '外出所在地')).toContain('外地');
  expect(of(withNew, '姓名')).toContain('试**');
  expect(of(halfFilled, '本户结果')[0]).toBe('未排查');

  // Whole names of so many leave only once the office above agreed, with one tap.
  const whole = office.getByRole('main').locator('section').first();
  await whole.getByRole('switch').click();
  await whole.getByRole('textbox', { name: /用途/ }).fill('交区防疫办核对');
  await whole.getByRole('button', { name: '记下用途，导出完整表' }).click();
  await whole.getByRole('button', { name: '请另一个人同意' }).click();
  await expect(whole.getByRole('status')).toContainText('等社区书记或上级同意');
  const street = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(street, house.address, await callerBy(house.signIn.streetOfficer ?? ''));
  const above = await street.newPage();
  await above.goto(`${house.address}/command`);
  const asked = above.getByRole('region', { name: '等你同意的完整导出' });
  await expect(asked).toContainText(/缙云新居社区.*的演示·社区书记要导出入户排查登记表/);
  await expect(asked).toContainText('用途：交区防疫办核对');
  await asked.getByRole('button', { name: '同意', exact: true }).click();
  await expect(asked).toBeHidden();
  await expect(whole.getByRole('status')).toContainText(/歇马街道.*已同意/);
  const leaving = office.waitForEvent('download');
  await whole.getByRole('button', { name: '下载完整表' }).click();
  // It is locked; the password stands on the screen, once.
  const box = office.getByRole('dialog', { name: '打开文件的密码' });
  const password = (await box.locator('[data-figure=filePassword]').textContent()) ?? '';
  expect(await faultsOf(office)).toEqual([]);
  await box.getByRole('button', { name: '记下了' }).click();
  await expect(box).toBeHidden();
  const locked = readFileSync(await (await leaving).path());
  expect(officeCrypto.isEncrypted(locked)).toBe(true);
  const open = await rowsIn(await officeCrypto.decrypt(locked, { password }));
  expect(open.at(-2)?.导出标记).toMatch(/^演示·社区书记 \(缙云新居社区.*\) .*歇马街道.*用途：交区防疫办核对$/);
  expect(open.filter((row) => row.楼栋 === building && row.房号 === withNew).map((row) => row.姓名)).not.toContain(
    '试**',
  );
  await expect(office.getByRole('row', { name: /入户排查登记表（完整） 歇马街道.*同意/ })).toBeVisible();
  await street.close();
  await desk.close();
});

type LedgerRow = Readonly<Record<string, string>>;

function ledgerRows(file: string): Promise<readonly LedgerRow[]> {
  return rowsIn(readFileSync(file));
}

async function rowsIn(bytes: Buffer): Promise<readonly LedgerRow[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const [sheet] = book.worksheets;
  const headings: string[] = [];
  const rows: LedgerRow[] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.text;
    });
    if (headings.length === 0) {
      if (cells.includes('房号')) headings.push(...cells);
      return;
    }
    rows.push(Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])));
  });
  return rows;
}
