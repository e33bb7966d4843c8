/** The papers of the largest family that the page tells of, with names as long as names get: a page each, on either paper. */
import { buildingId } from '@fangxian/domain/places';
import { caseId } from '@fangxian/domain/quarantine';
import { civilDay, daysAfter } from '@fangxian/domain/records';
import { callerBy, community, lend, recordsOf, send, uuidv7 } from './people.ts';
import { expect, test } from './test.ts';

test('P211 the letters, the board and the line of a family of five with long names are a page each, A4 and A5, in both languages', async ({
  house,
  browser,
}) => {
  test.setTimeout(240_000);
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const record = recordsOf(secretary);
  const household = uuidv7();
  const building = buildingId(community, 'letters');
  const names = [
    '欧阳娜仁托娅·阿迪力江',
    '阿卜杜热合曼·买买提依明江·示例',
    '试丙',
    '试丁',
    'Alexandra-Maria Demonstration-Example',
  ];
  const persons = names.map((name) => ({ person: uuidv7(), name }));
  const body = {
    household,
    building,
    stairwell: '1',
    door: { label: '1801', storey: 18, number: 1 },
    persons,
    dwellingState: 'ownerOccupied',
    source: 'desk',
  };
  const named = {
    building,
    key: 'letters',
    name: '缙云新居小区南苑十二号楼',
    kind: 'apartments',
    layout: { shape: 'storeys', stairwells: [{ stairwell: '1', storeys: 18, perStorey: 2 }] },
  };
  await send(
    secretary,
    record('places.buildingListed', named, { event: 'base' }),
    record('residents.householdListed', body, { event: 'base' }),
  );
  const about = { case: caseId(secretary.session.event, household, 0), household };
  const reasons = ['riskAreaReturn', 'outsideReturn', 'closeContact', 'cohabitant', 'riskAreaReturn'];
  const rules = ['leftArea', 'arrived', 'lastContact', 'lastContact', 'leftArea'];
  const dayZero = daysAfter(civilDay(Date.now(), 'Asia/Shanghai'), -4);
  await send(
    secretary,
    record('quarantine.proposed', {
      ...about,
      persons: persons.map(({ person }, i) => ({ person, reason: reasons[i], rule: rules[i], dayZero })),
    }),
  );
  await send(secretary, record('quarantine.teamSet', { ...about, seat: 'cadre', member: secretary.session.member }));
  const longer: string[] = [];
  for (const [lang, locale] of [
    ['zh', 'zh-CN'],
    ['en', 'en-GB'],
  ] as const) {
    const desk = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale, deviceScaleFactor: 1 });
    await desk.addInitScript(() => {
      window.print = () => undefined;
    });
    await lend(desk, house.address, secretary);
    const page = await desk.newPage();
    await page.goto(`${house.address}/desk/quarantine?at=${about.case}`);
    const panel = page.locator('[data-detail]');
    for (const size of ['A4', 'A5']) {
      for (const [name, en] of [
        ['责任书', 'Letter of responsibility'],
        ['告知书', 'Notice'],
        ['承诺书', 'Pledge'],
        ['公示牌', 'Board'],
        ['隔离线', 'Line'],
      ] as const) {
        await panel.locator('.dk-paper-size').getByText(size, { exact: true }).click();
        await panel
          .locator('li.dk-person', {
            has: page.locator('b', { hasText: new RegExp(`^${lang === 'zh' ? name : en}$`) }),
          })
          .getByRole('button', { name: lang === 'zh' ? '打印' : 'Print' })
          .click();
        await page.locator('.dk-letter').waitFor({ state: 'attached' });
        await page.waitForFunction(() => document.documentElement.dataset.printing === 'list');
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
        if (pages !== 1) longer.push(`${lang} ${size} ${name}: ${pages}`);
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        await page.locator('.dk-letter').waitFor({ state: 'detached' });
      }
    }
    await desk.close();
  }
  expect(longer).toEqual([]);
});
