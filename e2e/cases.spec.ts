/** Cases between offices: a gap in care goes up to the street, a day's releases are one list, and the movement says so. */
import { buildingId } from '@fangxian/domain/places';
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
import { faultsOf } from './axe.ts';
import { phoneScreen } from './door.ts';
import { callerBy, community, lend, recordsOf, roundOf, rowsOf, send, uuidv7 } from './people.ts';
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

test('P188 at the door a doctor serves, has signed, refers, reports and releases, offline too; and a household that is free stays listed until nothing is owed', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000);
  const [secretary, doctor] = await Promise.all([
    callerBy(house.signIn.communitySecretary ?? ''),
    callerBy(house.signIn.doctor ?? ''),
  ]);
  const recordOf = recordsOf(secretary);
  const today = civilDay(Date.now(), 'Asia/Shanghai');
  const building = buildingId(community, '86');
  const layout = { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 2, perStorey: 1 }] };
  const named = { building, key: '86', name: '试86栋', kind: 'apartments', layout };
  let at = Date.now() - 500;
  const record = (kind: string, body: unknown) => ({ ...recordOf(kind, body), at: at++ });
  const homes = ['试新', '试满'].map((name, i) => {
    const [household, person] = [uuidv7(), uuidv7()];
    const door = { label: `${i + 1}01`, storey: i + 1, number: 1 };
    const body = { household, building, stairwell: '1', door, dwellingState: 'ownerOccupied' };
    const listed = { ...body, persons: [{ person, name }], source: 'desk' };
    const about = { case: caseId(secretary.session.event, household, 0), household };
    const proposes = (days: number) => {
      const line = { person, reason: 'riskAreaReturn', rule: 'arrived', dayZero: daysAfter(today, days) };
      return record('quarantine.proposed', { ...about, persons: [line] });
    };
    return { person, name, about, listing: recordOf('residents.householdListed', listed, { event: 'base' }), proposes };
  });
  const [fresh, due] = homes as [(typeof homes)[0], (typeof homes)[0]];
  const sent = await send(
    secretary,
    recordOf('places.buildingListed', named, { event: 'base' }),
    ...homes.map(({ listing }) => listing),
    ...[fresh.proposes(-6), due.proposes(-16)],
    record('quarantine.paperMoved', { ...due.about, paper: 'supervisionBoard', state: 'posted' }),
  );
  expect(sent.outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);

  const phone = await browser.newContext({ viewport: phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });
  phone.setDefaultTimeout(30_000);
  await lend(phone, house.address, doctor);
  const page = await phone.newPage();
  await page.goto(`${house.address}/door/today`);
  const row = (of: typeof fresh) => page.getByRole('button', { name: new RegExp(`^${of.name} `) });
  const sheet = page.getByRole('dialog', { name: '居家隔离' });
  const tap = (name: string | RegExp) => sheet.getByRole('button', { name, exact: true }).click();
  const paper = (name: string) => sheet.getByRole('button', { name: new RegExp(`^${name}`) });

  // Signed with a finger, and refused before a witness.
  await row(fresh).click();
  await paper('告知书').click();
  await tap('在屏幕上签');
  const pad = await sheet.getByRole('img', { name: '签名的地方，用手指或笔写' }).boundingBox();
  if (!pad) throw new Error('no pad');
  await expect(sheet.getByRole('button', { name: '签好了' })).toBeDisabled();
  await page.mouse.move(pad.x + 30, pad.y + 40);
  await page.mouse.down();
  await page.mouse.move(pad.x + 120, pad.y + 70, { steps: 4 });
  await page.mouse.up();
  await tap('签好了');
  await expect(paper('告知书')).toContainText('已送达');
  await paper('承诺书').click();
  await tap('不肯签');
  await sheet.getByLabel('见证人姓名').fill('演示见证');
  await tap('记下拒签');
  await expect(paper('承诺书')).toContainText('拒签');

  // No signal behind the door: what is told is kept, raises its alarm at once, and is sent later.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await phone.setOffline(true);
  await sheet.getByText('发热转诊', { exact: true }).first().click();
  await tap('发热门诊');
  await tap('120 救护车');
  await tap('发热转诊');
  await expect(sheet).toContainText('120 救护车陪着');
  await sheet.getByText('需求、异议、违规').click();
  await tap('外出');
  await tap('记下违规');
  await expect(sheet.locator('.fx-alarms')).toContainText('违规');
  await phone.setOffline(false);
  await expect(async () => {
    const kept = await rowsOf(secretary, building);
    const { state } = kept.find(({ key }) => key === `quarantine/${fresh.about.case}`) ?? {};
    expect(state).toMatchObject({ breaches: [{ words: '外出' }], persons: [{ referrals: [{ to: '发热门诊' }] }] });
    expect(((state?.papers ?? []) as { state: string }[]).map((one) => one.state)).toEqual(['served', 'refused']);
  }).toPass();
  await tap('看完回家了');
  await tap('关闭');

  // Released at the door by the checklist; what is owed then keeps it on the list.
  await row(due).click();
  for (const check of ['观察期已满', '没有症状', '社区已核实']) await sheet.getByLabel(check).check();
  await tap(`解除 1 人：${due.name}`);
  await tap('关闭');
  const owed = page.locator('section').filter({ has: page.getByRole('heading', { name: /^解除后还有事/ }) });
  const line = (of: typeof fresh) => owed.getByRole('button', { name: new RegExp(`^${of.name} `) });
  await expect(line(due)).toContainText('送解除通知单、取下门上的公示');
  await line(due).click();
  await paper('解除通知单').click();
  await tap('已送到手上');
  await paper('公示牌').click();
  await tap('已取下');
  await tap('关闭');
  await expect(line(due)).toHaveCount(0);
  await phone.close();
});
