/** Names are text, whatever somebody writes into them. */
import { callerBy, community, lend, recordsOf, send, uuidv7 } from './people.ts';
import { expect, test } from './test.ts';

const markup = '<img src=x onerror="document.title=1">';
const sql = `'; drop table fangxian.record; --`;

test('P69 markup and SQL in a name are shown as they were written, and do nothing', async ({ house, browser }) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const grants = [{ role: 'volunteer', scope: { place: community } }];
  for (const name of [markup, sql]) await secretary.post('/api/invitations', { name, grants });
  const notice = { notice: uuidv7(), title: markup, text: sql };
  const sent = await send(secretary, recordsOf(secretary)('notices.published', notice));
  expect(sent.outcomes).toMatchObject([{ outcome: 'accepted' }]);

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(context, house.address, secretary);
  const page = await context.newPage();
  await page.goto(`${house.address}/desk/people`);
  for (const name of [markup, sql]) await expect(page.getByRole('main').getByText(name, { exact: true })).toBeVisible();
  await page.goto(`${house.address}/door/today`);
  await expect(page.getByRole('heading', { name: markup })).toBeVisible();
  await expect(page.getByText(sql, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '收到' }).first().click();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  await expect(page).toHaveTitle(/防线/);
  await context.close();
});
