/** The district's screen follows the doors. */
import { callerBy, community, lend, recordsOf, roundOf, rowsOf, send } from './people.ts';
import { expect, test } from './test.ts';

test('P67 a street’s numbers change on the district’s screen when a door was asked elsewhere', async ({
  house,
  browser,
}) => {
  const [officer, worker] = await Promise.all([
    callerBy(house.signIn.districtOfficer ?? ''),
    callerBy(house.signIn.communityWorker ?? ''),
  ]);
  const round = await roundOf(worker);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(context, house.address, officer);
  const page = await context.newPage();
  await page.goto(`${house.address}/command`);
  await page
    .getByRole('link', { name: /歇马街道/ })
    .first()
    .click();
  const main = page.getByRole('main');
  const settled = main
    .getByRole('term')
    .filter({ hasText: /^已核清$/ })
    .locator('xpath=..')
    .getByRole('definition');
  await expect(settled).toBeVisible();
  const before = await settled.innerText();

  const household = await notYetAsked(worker, round);
  const answers = household.persons.map((person) => ({ person, state: 'well', source: 'door' }));
  const body = { round, household: household.household, outcome: 'met', channel: 'door', answers };
  const sent = await send(worker, recordsOf(worker)('screening.visited', body));
  expect(sent.outcomes).toMatchObject([{ outcome: 'accepted' }]);

  await expect(settled).not.toHaveText(before, { timeout: 15_000 });
  const [, was = ''] = /^([\d,]+)/.exec(before) ?? [];
  const number = Number(was.replaceAll(',', '')) + 1;
  await expect(settled).toHaveText(new RegExp(`^${number.toLocaleString('zh-CN')}`));

  // A secretary's phone is lost: nobody in the community but them could have locked it.
  const grants = [{ role: 'communitySecretary', scope: { place: community } }];
  await officer.post('/api/invitations', { name: '试丢机书记', grants });
  await page.getByRole('link', { name: '人员', exact: true }).click();
  await page.getByRole('textbox', { name: /姓名或地方/ }).fill('试丢机');
  await page.getByRole('main').getByText('试丢机书记').click();
  await page.getByRole('button', { name: '手机丢了，停用' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '是' }).click();
  await expect(page.getByRole('region', { name: '人员' })).toContainText(/试丢机书记.*手机已停用/);
  await page.getByRole('button', { name: '忘了密码，重设' }).click();
  await expect(page.getByRole('heading', { name: '邀请好了' })).toBeVisible();
  await context.close();
});

type Household = { household: string; persons: readonly string[] };

/** A household with people in it at which nobody has been in this round. */
async function notYetAsked(worker: Parameters<typeof rowsOf>[0], round: string): Promise<Household> {
  const manifest = await worker.get<{ chunks: { building: string }[] }>(`/api/logs/${community}/manifest`);
  for (const { building } of manifest.chunks.filter((chunk) => chunk.building !== '')) {
    const rows = await rowsOf(worker, building);
    const visited = new Set(rows.flatMap(({ key, state }) => (key.includes(round) && state ? key : [])));
    for (const { key, state } of rows) {
      if (!key.startsWith('household/')) continue;
      const household = state as unknown as Household;
      const seen = [...visited].some((one) => one.endsWith(household.household));
      if (!seen && household.persons.length > 0) return household;
    }
  }
  throw new Error('everybody has been asked');
}
