/** Whom a visit found in need of attention: six steps on somebody's list, and the priority list beside the coverage. */
import { callerBy, lend } from './people.ts';
import { expect, test } from './test.ts';

test('P72 a step is closed in one tap and taken back in another; a slip of a temperature is offered as meant', async ({
  house,
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(context, house.address, await callerBy(house.signIn.communityWorker ?? ''));
  const page = await context.newPage();
  await page.goto(`${house.address}/desk/followUps?owner=doctor`);
  await page.getByRole('columnheader', { name: '六步' }).waitFor();
  await page.keyboard.press('j');
  const panel = page.getByRole('complementary');
  const handOver = panel.getByRole('listitem').filter({ hasText: '四对接' });
  await handOver.getByRole('button', { name: '卫生院' }).click();
  await expect(handOver).toContainText('已告诉卫生院');
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(handOver).toContainText('待办');

  const measure = panel.getByRole('listitem').filter({ hasText: '二测' });
  await measure.getByLabel('体温 °C').fill('98.6');
  await expect(measure).toContainText('98.6 像是华氏，合 37.0 °C？');
  await measure.getByRole('button', { name: '对，就是 37.0 °C' }).click();
  await measure.getByRole('button', { name: '记下 37.0 °C' }).click();
  await expect(measure).toContainText(/37\.0 °C · (额头|腋下)/);

  await panel.getByRole('link', { name: '看这一户' }).click();
  const person = panel.locator('.dk-person').first();
  await person.getByRole('combobox', { name: '列为重点人员…' }).click();
  await page.locator('.ant-select-item-option', { hasText: '接触过' }).click();
  await expect(person).toContainText('★ 重点人员：接触过');
  await page.goto(`${house.address}/desk/coverage`);
  const coverage = page.locator('[data-figure="priority"]');
  await expect(coverage).toContainText(/已核清 \d 人，共 1 人/);
  await coverage.getByRole('link').click();
  await expect(page.locator('.ant-table-row')).toHaveCount(1);
  await expect(page.locator('.ant-table-row')).toContainText('接触过');
  // Taken off it, the household still says what for, and why no more.
  await page.goBack();
  await page.goBack();
  await person.getByRole('combobox', { name: '移出重点人员…' }).click();
  await page.locator('.ant-select-item-option', { hasText: '观察满了' }).click();
  await expect(person).toContainText(/曾列为重点人员（接触过），.+移出：观察满了/);
  await context.close();
});
