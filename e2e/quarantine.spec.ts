/** A household under observation, from the proposal to the first check: nobody is shut in before it is clear who cares. */
import { civilDay, daysAfter } from '@fangxian/domain/records';
import { faultsOf } from './axe.ts';
import { callerBy, lend } from './people.ts';
import { expect, test } from './test.ts';

const told = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

test('P105 a household is proposed and cared for at once; its restriction begins when letters, team and carers are there', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(30_000);
  await lend(context, house.address, await callerBy(house.signIn.communitySecretary ?? ''));
  const page = await context.newPage();
  await page.addInitScript(() => {
    // No printer here: the page prepared for it is what is looked at.
    window.print = () => undefined;
  });
  await page.goto(`${house.address}/desk/residents?find=9栋`);
  await page.locator('.ant-table-row').nth(3).click();
  const panel = page.locator('[data-detail]');
  await panel.getByRole('button', { name: '居家隔离' }).click();

  const left = daysAfter(civilDay(Date.now(), 'Asia/Shanghai'), -5);
  await panel.getByLabel('起算日').first().fill(left);
  const [zero, first, last] = [0, 1, 14].map((days) => told(daysAfter(left, days)));
  await expect(panel).toContainText(
    `起算日 ${zero}（离开风险地区那天）· 第 1 天 ${first} · 第 14 天 ${last} 18 时 解除`,
  );
  await panel.getByRole('button', { name: /^提出，\d+ 人$/ }).click();
  await expect(panel).toContainText('开始隔离前还差');
  await expect(panel).toContainText('还没问：有没有人要靠他们照护');

  await panel.getByRole('button', { name: '加一位' }).click();
  await panel.getByLabel('姓名').fill('演示老人');
  await panel.getByRole('button', { name: '加上' }).click();
  await expect(panel).toContainText('还没有人照护');
  await panel.getByLabel('谁来照护 演示老人').fill('演示邻居');
  await panel.getByRole('button', { name: '定下照护人' }).click();
  await expect(panel).toContainText('有人还没落实照护人');
  await panel.getByRole('button', { name: '打电话说好了' }).click();
  await expect(panel).toContainText('演示邻居 在照护');

  for (const seat of ['社区干部', '辖区民警', '社区医生']) {
    await panel.getByRole('combobox', { name: seat }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  }
  const paper = (name: string) => panel.getByRole('listitem').filter({ hasText: name });
  await paper('告知书').getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.dk-letter')).toContainText('居家隔离告知书');
  await expect(page.locator('.dk-letter')).toContainText(`${last} 18 时`);
  // The notice bears the code to the household's own page: it is printed once that is there.
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'list');
  await expect(page.locator('.dk-letter .dk-code')).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.dk-letter')).toHaveCount(0);
  await paper('告知书').getByRole('button', { name: '已送达' }).click();
  await paper('责任书').getByRole('button', { name: '已签字' }).click();
  await paper('公示牌').getByRole('button', { name: '已张贴' }).click();
  await expect(panel.getByRole('button', { name: /^开始居家隔离/ })).toHaveCount(0);
  await paper('承诺书').getByRole('button', { name: '拒签，有见证人' }).click();
  await panel.getByLabel('见证人姓名').fill('演示见证');
  await paper('承诺书').getByRole('button', { name: '拒签，有见证人' }).last().click();
  await panel.getByRole('button', { name: /^开始居家隔离/ }).click();
  await expect(panel).toContainText('观察中');

  await panel.getByRole('button', { name: '记一次检查' }).click();
  await panel
    .getByLabel(/体温 °C$/)
    .first()
    .fill('38.1');
  await panel.getByRole('button', { name: '记下 1 人的检查' }).click();
  await expect(panel).toContainText('要有人管的（1）');
  await expect(panel).toContainText('发热');
  expect(await faultsOf(page)).toEqual([]);
  await context.close();
});
