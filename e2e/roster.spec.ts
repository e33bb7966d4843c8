/** An office's own workbook, taken in as it is. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callerBy, joinBy } from './people.ts';
import { expect, test } from './test.ts';

const roster = resolve(dirname(fileURLToPath(import.meta.url)), '../data/demo/roster-500109007017.xlsx');
const emptyCommunity = '500109007010';

test('P62 a roster dropped into an empty community is all there, and the same file again brings nothing new', async ({
  house,
  browser,
}) => {
  const officer = await callerBy(house.signIn.districtOfficer ?? '');
  const grants = [{ role: 'communitySecretary', scope: { place: emptyCommunity } }];
  const { link } = await officer.post<{ link: string }>('/api/invitations', { name: '试书记', grants });

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await joinBy(page, link);
  const areas = page.getByRole('navigation', { name: '工作台' });
  await areas.getByRole('link', { name: /^导入/ }).click();
  await page.locator('input[type=file]').setInputFiles(roster);
  await expect(page.getByRole('heading', { name: /认出 2,?443 户 5,?300 人/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^导入 2,?443 户 5,?300 人$/ }).click();
  await expect(page.getByText(/已导入 2,?443 户 5,?300 人/)).toBeVisible({ timeout: 60_000 });

  await areas.getByRole('link', { name: /^导入/ }).click();
  await page.locator('input[type=file]').setInputFiles(roster);
  await expect(page.getByRole('button', { name: '没有新的内容，不用导入' })).toBeDisabled({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /^户 0 0 2,?443$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^人 0 0 5,?300$/ })).toBeVisible();

  // Days later, another file in between: the work list still has the rows, to mend and import again.
  await areas.getByRole('link', { name: /^待办/ }).click();
  const [questions] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载疑问表 .xlsx' }).click(),
  ]);
  expect(questions.suggestedFilename()).toBe('名册待核对.xlsx');

  await areas.getByRole('link', { name: /^名册/ }).click();
  await expect(page.getByText(/2,?443/).first()).toBeVisible();
  await context.close();
});
