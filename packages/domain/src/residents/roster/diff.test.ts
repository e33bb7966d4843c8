import { describe, expect, test } from 'vitest';
import { diffRoster, type RosterContent, readRoster, rosterSummary } from './index.ts';
import { knownFrom, nothingKnown, sheetOf, takenIn } from './testing/takenIn.ts';

const heading = '楼栋|房号|房屋状态|姓名|身份证号|联系电话|年龄\n';

async function read(lines: string): Promise<RosterContent> {
  const result = await readRoster({ log: '500109007017', salt: 'salt', rows: sheetOf(heading + lines) });
  if (result.stage !== 'read') throw new Error(result.stage);
  return result;
}

/** Takes in one file after the other, and gives what the last of them wrote. */
async function importing(...files: string[]) {
  let rows = takenIn([]);
  let last = diffRoster(nothingKnown, await read(files[0] as string));
  for (const file of files) {
    last = diffRoster(knownFrom(rows), await read(file));
    rows = takenIn(last.records, rows);
  }
  return { ...last, known: knownFrom(rows) };
}

const family =
  '1栋|101|自住|甲一|990001195806200908|19000000001|62\n1栋|101|自住|甲二||19000000002|40\n1栋|102|空置||||';

describe('importing', () => {
  test('a file twice changes nothing', async () => {
    const { records, households, persons } = await importing(family, family);
    expect(records).toEqual([]);
    expect({ households, persons }).toEqual({
      households: { new: 0, changed: 0, same: 2 },
      persons: { new: 0, changed: 0, same: 2 },
    });
  });

  test('a changed phone is one record about the same person, by number or by name', async () => {
    const { records, persons } = await importing(
      family,
      family.replace('19000000001', '19000000091').replace('19000000002', '19000000092'),
    );
    expect(records.map(({ kind, body }) => [kind, body.phone])).toEqual([
      ['residents.personChanged', '19000000091'],
      ['residents.personChanged', '19000000092'],
    ]);
    expect(Object.keys(records[0]?.body ?? {})).toEqual(['person', 'household', 'phone']);
    expect(persons).toEqual({ new: 0, changed: 2, same: 0 });
  });

  test('blank fields erase nothing', async () => {
    const { records } = await importing(family, '1栋|101||甲一|||\n1栋|101||甲二|||');
    expect(records).toEqual([]);
  });

  test('a mended ID number is the same person, with a sound number now', async () => {
    const wrong = '1栋|101|自住|甲一|990001195806200907|19000000001|62';
    const { records, known } = await importing(wrong, wrong.replace('0907', '0908'));
    expect(records).toMatchObject([
      { kind: 'residents.personChanged', body: { birthDate: '1958-06-20', document: { verified: true } } },
    ]);
    expect(known.persons.size).toBe(1);
    expect((await importing(wrong, wrong.replace('0907', '0908'), wrong.replace('0907', '0908'))).records).toEqual([]);
  });

  test('a sound number is not overwritten by a doubtful one: somebody is asked', async () => {
    const { records, questions } = await importing(family, family.replace('0908', '0907'));
    expect(records).toEqual([]);
    expect(questions.map(({ code }) => code)).toContain('roster.documentDisagrees');
  });

  test('somebody new in a household, and a household new in a building', async () => {
    const { records } = await importing(family, `${family}\n1栋|101|自住|甲三||19000000003|8\n1栋|203|出租|乙一|||30`);
    expect(records.map(({ kind }) => kind)).toEqual([
      'places.buildingListed',
      'residents.personListed',
      'residents.householdListed',
    ]);
    expect(records[0]?.body.layout).toMatchObject({ stairwells: [{ storeys: 2, perStorey: 3 }] });
  });

  test('a dwelling that was vacant is so no more, and one with people does not become vacant by a word', async () => {
    const moved = await importing(family, '1栋|102|出租|乙一|||30');
    expect(moved.records.map(({ kind, body }) => [kind, body.dwellingState])).toEqual([
      ['residents.personListed', undefined],
      ['residents.householdChanged', 'rented'],
    ]);
    const emptied = await importing(family, '1栋|101|空置||||');
    expect(emptied.records).toEqual([]);
    expect(emptied.questions).toMatchObject([{ code: 'roster.vacantButInhabited', blocking: false }]);
  });

  test('somebody who moved within the place stays the same person', async () => {
    const { records, questions, known } = await importing(
      family,
      '1栋|102|自住|甲一|990001195806200908|19000000001|62',
    );
    expect(records[0]).toMatchObject({ kind: 'residents.personMoved' });
    expect(questions.map(({ code }) => code)).toContain('roster.personMoved');
    expect(known.persons.size).toBe(2);
  });

  test('an older list brings nobody back who has left, and asks', async () => {
    const first = await read(family);
    const rows = takenIn(diffRoster(nothingKnown, first).records);
    const [person = '', state] = [...knownFrom(rows).persons][0] ?? [];
    const body = { household: state?.household, person, reason: 'died' };
    const after = takenIn([{ kind: 'residents.personLeft', body }], rows);
    const { records, questions } = diffRoster(knownFrom(after), first);
    expect(records).toEqual([]);
    expect(questions).toMatchObject([{ code: 'roster.hasLeft', person }]);
  });

  test('two households behind one door keep their ids when a file tells them the other way round', async () => {
    const file = (lines: string[]) => lines.join('\n');
    const couple = ['1栋|101|出租|甲一|990001195806200908||', '1栋|101|出租|甲二|||40'];
    const { records } = await importing(file(couple), file([...couple].reverse()));
    expect(records).toEqual([]);
  });

  test('others than those on record: taken in, and asked about', async () => {
    const { records, questions } = await importing('1栋|101|自住|甲一|||40', '1栋|101|自住|乙一|||50');
    expect(records.map(({ kind }) => kind)).toEqual(['residents.personListed']);
    expect(questions.map(({ code }) => code)).toEqual(['roster.othersOnRecord']);
  });

  test('a household that a worker found at the door is met again in the file', async () => {
    const found = '00000000-0000-4000-8000-000000000001';
    const person = '00000000-0000-4000-8000-000000000002';
    const first = await read('1栋|101|自住|甲一|||40');
    const { building = '' } = first.buildings[0] ?? {};
    const body = {
      household: found,
      building,
      door: { label: '101室' },
      dwellingState: 'unknown',
      persons: [{ person, name: '甲一' }],
      source: 'door',
    };
    const rows = takenIn([{ kind: 'residents.householdListed', body }]);
    const { records, households } = diffRoster(knownFrom(rows), first);
    expect(households).toEqual({ new: 0, changed: 1, same: 0 });
    const known = knownFrom(takenIn(records, rows));
    expect([...known.persons.keys()]).toEqual([person]);
    expect(diffRoster(known, first).records).toEqual([]);
  });

  test('the summary counts what is in question', async () => {
    const { records: _, ...rest } = await importing('1栋|101|自住|甲一|990001195806200907||\n2栋||自住|乙一|||');
    expect(rosterSummary({ records: [], ...rest })).toEqual({
      households: { new: 1, changed: 0, same: 0, inQuestion: 1 },
      persons: { new: 1, changed: 0, same: 0, inQuestion: 1 },
      keptOut: 1,
    });
  });
});
