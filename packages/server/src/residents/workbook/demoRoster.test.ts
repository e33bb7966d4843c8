/** The office's file of the demonstration, against what is known to be in it. */
import { readFileSync } from 'node:fs';
import {
  checkSign,
  diffRoster,
  type RosterContent,
  type RosterRecord,
  readRoster,
  rosterSummary,
  textOf,
} from '@fangxian/domain/residents';
import { beforeAll, describe, expect, test } from 'vitest';
import { knownFrom, nothingKnown, takenIn } from '../../../../domain/src/residents/roster/testing/takenIn.ts';
import { familiesInQuestion, questionsWorkbook, readRows } from './index.ts';

const data = new URL('../../../../../data/demo/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', data), 'utf8')).roster;
const bytes = readFileSync(new URL(truth.file, data));
const reading = (from: Uint8Array) =>
  readRoster({ log: '500109007017', salt: 'salt', rows: readRows(from, truth.file) });

let roster: RosterContent;
beforeAll(async () => {
  const result = await reading(bytes);
  if (result.stage !== 'read') throw new Error(JSON.stringify(result));
  roster = result;
});

describe('the roster of 缙云新居', () => {
  test('households, vacant ones and persons', () => {
    expect(roster.counts).toMatchObject({ households: truth.households, vacant: truth.vacant, persons: truth.persons });
    const persons = roster.households.flatMap((household) => household.persons.map(({ person }) => person));
    expect(new Set(persons).size).toBe(truth.persons);
    expect(new Set(roster.households.map(({ household }) => household)).size).toBe(truth.households);
  });

  test.each([
    'idNumberAsNumber',
    'badChecksum',
    'missingId',
    'passport',
    'phoneWithSpaces',
    'phoneNone',
    'fullWidth',
    'nameWithSpace',
    'duplicatePerson',
  ] as const)('%s', (oddity) => expect(roster.counts.oddities[oddity]).toBe(truth[oddity]));

  test('each sheet is a grid, each building stands as it is', () => {
    expect(roster.grids.map(({ name }) => name)).toEqual(truth.sheets);
    expect(roster.buildings.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    for (const { layout, kind, grid } of roster.buildings) {
      expect(layout).toMatchObject({ shape: 'storeys', stairwells: [{ stairwell: '1', perStorey: 8 }] });
      expect(kind).toBe('apartments');
      expect(roster.grids.map((one) => one.grid)).toContain(grid);
    }
  });

  test('what is in question, and nothing else; nobody is kept out', () => {
    const codes = Object.groupBy(roster.questions, ({ code }) => code);
    expect(Object.fromEntries(Object.entries(codes).map(([code, list]) => [code, list.length]))).toEqual({
      'roster.idNotANumber': truth.idNumberAsNumber,
      'roster.badChecksum': truth.badChecksum,
      'roster.repeated': truth.duplicatePerson,
    });
    expect(roster.questions.some(({ blocking }) => blocking)).toBe(false);
  });

  test('nobody who lives alone with a spoilt number has that number kept', () => {
    const kept = roster.households
      .flatMap(({ persons }) => persons)
      .filter(({ document }) => document?.value && !document.verified);
    expect(kept.filter(({ document }) => document?.type === 'residentId')).toHaveLength(truth.badChecksum);
  });
});

describe('importing it', () => {
  let records: readonly RosterRecord[];
  beforeAll(() => {
    records = diffRoster(nothingKnown, roster).records;
  });

  test('its records fit their kinds, and fold into as many rows', () => {
    const known = knownFrom(takenIn(records));
    expect([known.households.size, known.persons.size, known.buildings.size, known.grids.size]).toEqual([
      truth.households,
      truth.persons,
      10,
      5,
    ]);
  });

  test('a second time changes nothing', async () => {
    const known = knownFrom(takenIn(records));
    const again = await reading(bytes);
    if (again.stage !== 'read') throw new Error(again.stage);
    const diff = diffRoster(known, again);
    expect(diff.records).toEqual([]);
    expect(rosterSummary(diff)).toMatchObject({
      households: { same: truth.households },
      persons: { same: truth.persons },
      keptOut: 0,
    });
  });

  test.each(['zh', 'en'] as const)(
    'the questions come as a workbook, which mended and imported mends the roster (%s)',
    async (language) => {
      const known = knownFrom(takenIn(records));
      const { questions, headings } = roster;
      const rows = readRows(bytes, truth.file);
      const families = familiesInQuestion({ file: '', rows, headings, questions });
      const workbook = await questionsWorkbook(families, language);
      const unmended = await reading(workbook);
      if (unmended.stage !== 'read') throw new Error(JSON.stringify(unmended));
      const codes = (list: RosterContent['questions']) => list.map(({ code }) => code).sort();
      expect(codes(unmended.questions)).toEqual(codes(questions));
      expect(diffRoster(known, unmended).records).toEqual([]);

      const heading = unmended.headings[0]?.columns.find(({ field }) => field === 'document');
      expect(heading?.heading).toBe('身份证号');
      const spoilt = unmended.questions.find(({ code }) => code === 'roster.idNotANumber');
      const sound = (spoiltNumber: string) => {
        const seventeen = `${spoiltNumber.slice(0, 15)}12`;
        return seventeen + checkSign(seventeen);
      };
      async function* mended() {
        for await (const row of readRows(workbook, 'mended.xlsx')) {
          if ('refused' in row || row.sheet !== spoilt?.sheet || row.row !== spoilt.row) yield row;
          else
            yield {
              ...row,
              cells: row.cells.map((cell, column) => (column === heading?.column ? sound(textOf(cell)) : cell)),
            };
        }
      }
      const result = await readRoster({ log: '500109007017', salt: 'salt', rows: mended() });
      if (result.stage !== 'read') throw new Error(result.stage);
      const diff = diffRoster(known, result);
      expect(diff.records.map(({ kind }) => kind)).toEqual(['residents.personChanged']);
      expect(diff.records[0]?.body).toMatchObject({ person: spoilt?.person, document: { verified: true } });
    },
  );
});
