/** Whoever is asked to look after somebody answers by themselves: the desk gives a link, and their word stands there. */
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
import { faultsOf } from './axe.ts';
import { phoneScreen } from './door.ts';
import { callerBy, lend, recordsOf, rowsOf, send, uuidv7 } from './people.ts';
import { ownBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test('P209 the desk gives a link, a neighbour answers 收到 on their own phone and is a carer; later they cannot, and it is an alarm', async ({
  house,
  browser,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const { building } = await ownBuilding(secretary, 'carer');
  const home = (await rowsOf(secretary, building)).find(({ key }) => key.startsWith('household/'));
  const household = home?.key.slice('household/'.length) ?? '';
  const [person] = (home?.state?.persons ?? []) as string[];
  const about = { case: caseId(secretary.session.event, household, 0), household };
  const record = recordsOf(secretary);
  const dayZero = daysAfter(civilDay(Date.now(), 'Asia/Shanghai'), -4);
  const dependant = uuidv7();
  const told = { dependant, name: '试姥姥', need: 'elder', lives: 'elsewhere' };
  await send(
    secretary,
    record('quarantine.proposed', {
      ...about,
      persons: [{ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero }],
    }),
    record('quarantine.teamSet', { ...about, seat: 'cadre', member: secretary.session.member }),
    record('quarantine.dependantsAsked', { ...about, dependants: [told] }),
    record('quarantine.carerNamed', { ...about, dependant, carer: uuidv7(), name: '演示邻居' }),
  );
  const desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await lend(desk, house.address, secretary);
  const office = await desk.newPage();
  await office.goto(`${house.address}/desk/quarantine?at=${about.case}`);
  const panel = office.locator('[data-detail]');
  await panel.getByRole('button', { name: '让演示邻居自己答' }).click();
  const link = (await panel.locator('.fx-asking img').getAttribute('alt')) ?? '';
  expect(link).toContain('/c#');

  const phone = await browser.newContext({ viewport: phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });
  const page = await phone.newPage();
  await page.goto(link);
  const main = page.getByRole('main');
  await expect(main).toContainText('请您照看*姥姥（老人）');
  await expect(main).toContainText('到');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '收到，我来照看' }).click();
  await expect(main).toContainText('社区已经记下是您在照看');
  await expect(panel).toContainText('演示邻居 在照护');
  await expect(panel).toContainText('本人在链接上答了');

  await page.getByRole('button', { name: '再看一眼' }).click();
  await page.getByRole('button', { name: '现在做不到了' }).click();
  await expect(main).toContainText('社区马上另找人');
  await expect(panel).toContainText('演示邻居 不能再照护');
  await expect(panel.locator('.fx-alarms')).toContainText('照护');
  await phone.close();
  await desk.close();
});
