/** The household's own page: opened from its letter, without an account, and what is said there stands at the desk. */
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
import { faultsOf } from './axe.ts';
import { phoneScreen } from './door.ts';
import { callerBy, community, lend, recordsOf, roundOf, rowsOf, send } from './people.ts';
import { quietBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test('P137 from the letter’s code a family reports a fever, asks for eggs and disagrees; the desk has all three, and the alarm', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const { name: building, doors } = await quietBuilding(secretary, await roundOf(secretary), 5);
  const door = doors.find(({ persons }) => persons.length >= 2);
  if (!door) throw new Error('nobody lives there together');
  const { household, persons } = door;
  const about = { case: caseId(secretary.session.event, household, 0), household };
  const record = recordsOf(secretary);
  const dayZero = daysAfter(civilDay(Date.now(), 'Asia/Shanghai'), -4);
  const lines = persons.map((person) => ({ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero }));
  const doctor = (await rowsOf(secretary, '')).find(({ key, state }) => {
    const grants = (state?.grants ?? []) as { role: string }[];
    return key.startsWith('member/') && grants.some(({ role }) => role === 'doctor');
  });
  await send(
    secretary,
    record('quarantine.proposed', { ...about, persons: lines }),
    record('quarantine.teamSet', { ...about, seat: 'doctor', member: doctor?.key.slice('member/'.length) }),
    record('quarantine.paperMoved', { ...about, paper: 'noticeLetter', state: 'served', how: 'onPaper' }),
  );
  const { link } = await secretary.post<{ link: string }>(`/api/logs/${community}/cases/${about.case}/link`, {});

  const family = await browser.newContext({ viewport: phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });
  const page = await family.newPage();
  await page.goto(link);
  const main = page.getByRole('main');
  await expect(main).toContainText('到哪天为止');
  await expect(main).not.toContainText(building);

  // What is said without a network waits on the phone.
  await family.setOffline(true);
  const report = page.getByRole('region', { name: /的体温$/ });
  await report.getByLabel(/别的数字在这里填/).fill('38.4');
  await expect(report.getByRole('alert')).toContainText('体温偏高，请现在就打给社区医生');
  expect(await faultsOf(page)).toEqual([]);
  for (const _ of persons.slice(1)) {
    await report
      .getByRole('button', { name: /填体温$/ })
      .first()
      .click();
    await report.getByRole('button', { name: '36.5', exact: true }).click();
  }
  await report.getByRole('button', { name: '都没有' }).click();
  await report.getByRole('button', { name: `报 ${persons.length} 人的体温` }).click();
  await expect(main).toContainText('还没送出 1 件');
  await family.setOffline(false);
  await expect(main).not.toContainText('还没送出');

  await page.getByRole('button', { name: /^我要买东西/ }).click();
  await page.getByRole('form', { name: '需要什么' }).getByRole('textbox').fill('五十个鸡蛋');
  await page.getByRole('button', { name: '告诉社区' }).click();
  await page.getByRole('button', { name: '我不同意' }).click();
  await page.getByRole('form', { name: '我不同意' }).getByRole('textbox').fill('我们没有去过那里。');
  await page.getByRole('button', { name: '提出不同意见' }).click();
  const said = page.locator('.resident-said').first();
  await expect(said).toContainText('五十个鸡蛋');
  await expect(said).toContainText('我们没有去过那里。');
  expect(await faultsOf(page)).toEqual([]);
  await family.close();

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const office = await desk.newPage();
  await office.goto(`${house.address}/desk/quarantine?at=${about.case}`);
  const panel = office.locator('[data-detail]');
  await expect(panel).toContainText('五十个鸡蛋');
  await expect(panel).toContainText('我们没有去过那里。');
  await expect(panel).toContainText('住户在自己的页面上说的');
  await expect(panel.locator('.fx-alarms')).toContainText('发热');
  await desk.close();
});
