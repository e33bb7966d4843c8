/** Cases between offices: a gap in care goes up to the street, a day's releases are one list, and the movement says so. */
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
import { faultsOf } from './axe.ts';
import { callerBy, lend, recordsOf, roundOf, send, uuidv7 } from './people.ts';
import { quietBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test('P145 a gap in care is taken on by the street, the day’s releases are one list, and the movement counts them', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const [secretary, officer] = await Promise.all([
    callerBy(house.signIn.communitySecretary ?? ''),
    callerBy(house.signIn.streetOfficer ?? ''),
  ]);
  const { name: building, doors } = await quietBuilding(secretary, await roundOf(secretary), 4);
  const [due, gap] = doors.slice(-2);
  if (!due || !gap) throw new Error('too few doors');
  const bare = recordsOf(secretary);
  let at = Date.now() - 500;
  // Each a little later than the one before, as somebody would write them.
  const record = (kind: string, body: unknown) => ({ ...bare(kind, body), at: at++ });
  const today = civilDay(Date.now(), 'Asia/Shanghai');
  const about = ({ household }: typeof due) => ({ case: caseId(secretary.session.event, household, 0), household });
  const proposes = (door: typeof due, dayZero: string) =>
    record('quarantine.proposed', {
      ...about(door),
      persons: door.persons.map((person) => ({ person, reason: 'riskAreaReturn', rule: 'arrived', dayZero })),
    });
  const paper = (name: string, state: string) => record('quarantine.paperMoved', { ...about(due), paper: name, state });
  const member = secretary.session.member;
  const { outcomes } = await send(
    secretary,
    proposes(due, daysAfter(today, -16)),
    record('quarantine.dependantsAsked', { ...about(due), dependants: [] }),
    ...[paper('responsibilityLetter', 'signed'), paper('noticeLetter', 'served')],
    ...[paper('pledgeLetter', 'signed'), paper('supervisionBoard', 'posted')],
    ...['cadre', 'police', 'doctor'].map((seat) => record('quarantine.teamSet', { ...about(due), seat, member })),
    record('quarantine.begun', { ...about(due), persons: due.persons }),
    proposes(gap, daysAfter(today, -1)),
    record('quarantine.dependantsAsked', {
      ...about(gap),
      dependants: [{ dependant: uuidv7(), name: '演示外婆', need: 'elder', lives: 'elsewhere' }],
    }),
  );
  expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const street = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await Promise.all([lend(desk, house.address, secretary), lend(street, house.address, officer)]);
  for (const context of [desk, street]) context.setDefaultTimeout(30_000);
  const page = await desk.newPage();
  const above = await street.newPage();

  // The gap goes up, is taken on there, and the folder says by whom.
  await Promise.all([
    page.goto(`${house.address}/desk/quarantine?at=${about(gap).case}`),
    above.goto(`${house.address}/command`),
  ]);
  const panel = page.locator('[data-detail]');
  await panel.getByRole('button', { name: '上报街道' }).click();
  await expect(panel).toContainText('已上报，等上级接手');
  const waiting = above.getByRole('region', { name: '等照护的人' });
  await expect(waiting).toContainText('老人 · 不和隔离的家人同住');
  await expect(waiting).not.toContainText('演示外婆');
  await expect(waiting).not.toContainText(building);
  await waiting.getByRole('button', { name: '我们接手' }).first().click();
  await expect(panel).toContainText('歇马街道已接手');

  // The day's releases: one list, one checklist.
  await page.getByText(/^今天到期 \d+$/).click();
  const releases = page.getByRole('region', { name: /^今天的解除/ });
  await expect(releases).toContainText(due.label);
  for (const check of ['观察期已满', '没有症状', '社区已核实']) await releases.getByLabel(check).check();
  expect(await faultsOf(page)).toEqual([]);
  await releases.getByRole('button', { name: /^解除 \d+ 人$/ }).click();
  await expect(page.getByText(/人已解除/)).toBeVisible();

  // 一增一减: the figure of today opens to who was released.
  await page.getByRole('link', { name: '一增一减台账 ›' }).click();
  const row = page.locator(`[data-row="${today}"]`);
  await expect(row).toContainText(`解除 ${due.persons.length}`);
  const figures = await row.getByRole('cell').allInnerTexts();
  const [opening, added, removed, closing] = figures.slice(0, 4).map((text) => Number(text.split('\n')[0]));
  expect((opening ?? 0) + (added ?? 0) - (removed ?? 0)).toBe(closing);
  await row.getByRole('cell').nth(2).getByRole('link').click();
  await expect(page.locator('[data-detail]')).toContainText(due.label);
  await Promise.all([desk.close(), street.close()]);
});
