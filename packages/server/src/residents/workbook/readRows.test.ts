import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type ReadingOptions, readRows } from './index.ts';
import { xlsxOf, zipOf } from './testing/smallXlsx.ts';

async function all(bytes: Uint8Array, options?: ReadingOptions) {
  const rows = [];
  for await (const row of readRows(bytes, '名册.csv', options)) rows.push(row);
  return rows;
}
const cellsOf = async (bytes: Uint8Array) => (await all(bytes)).map((row) => ('cells' in row ? row.cells : row));

describe('.csv', () => {
  const text = '楼栋,房号,姓名\r\n3栋,101,"史  德"\r\n"3,栋",,"说""引号""\n换行"\r\n';
  const cells = [
    ['楼栋', '房号', '姓名'],
    ['3栋', '101', '史  德'],
    ['3,栋', undefined, '说"引号"\n换行'],
  ];
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['semicolons', Buffer.from('楼栋;房号;姓名\n3栋;101;史  德\n"3,栋";;"说""引号""\n换行"')],
    ['tabs', Buffer.from(text.replaceAll(',', '\t').replace('3\t栋', '3,栋'))],
  ])('%s', async (_, bytes) => expect(await cellsOf(bytes)).toEqual(cells));

  test('a character beyond the first plane, at the seam of two portions', async () => {
    const line = `${'样'.repeat(1000)},𠮷野\n`;
    const bytes = iconv.encode(line.repeat(300), 'gb18030');
    const read = await cellsOf(bytes);
    expect(read).toHaveLength(300);
    expect(new Set(read.map(String)).size).toBe(1);
  });
  test('the sheet goes by the name of the file', async () =>
    expect((await all(Buffer.from(text)))[0]).toMatchObject({ sheet: '名册', row: 1 }));
});

describe('.xlsx', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
  const strings =
    '<sst><si><t>楼栋</t></si><si><r><t>史</t></r><r><t xml:space="preserve">  德</t></r><rPh><t>shi</t></rPh></si></sst>';
  const book = (sheet: string) => xlsxOf({ 一: sheet }, { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings });

  test('strings of each sort, numbers with the text of the file, days, formulas, faults', async () => {
    const read = await cellsOf(
      book(`<sheetData><row r="3">
      <c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3"><v>9.90026196212236E+17</v></c><c r="E3"><v>1.9000000008E10</v></c>
      <c r="F3" s="1"><v>21356</v></c><c r="G3" s="2"><v>43831</v></c><c r="H3" t="str"><f>A1&amp;B1</f><v>合计</v></c>
      <c r="I3" t="inlineStr"><is><t>内</t></is></c><c r="J3" t="e"><v>#N/A</v></c><c r="K3" t="b"><v>1</v></c></row></sheetData>`),
    );
    expect(read).toEqual([
      [
        '楼栋',
        '史  德',
        undefined,
        { number: 9.90026196212236e17, text: '9.90026196212236E+17' },
        { number: 19000000008, text: '19000000008' },
        '1958-06-20',
        '2020-01-01',
        '合计',
        '内',
        undefined,
        'TRUE',
      ],
    ]);
  });

  test('merged cells carry the value of the one in which they begin', async () => {
    const rows = await all(
      book(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/></row><row r="2"/><row r="3"><c r="A3"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      ),
    );
    expect(rows).toMatchObject([
      { row: 1, cells: ['楼栋', '楼栋'], carried: [1] },
      { row: 2, cells: ['楼栋', '楼栋'], carried: [0, 1] },
      { row: 3, cells: [{ text: '7' }] },
    ]);
  });

  test('progress goes from nothing to all', async () => {
    const seen: number[] = [];
    await all(book('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'), {
      onProgress: (done, of) => seen.push(done / of),
    });
    expect(seen.at(-1)).toBe(1);
  });
});

describe('what cannot be read says why', () => {
  const wide = `<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>`;
  const long = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(50)}</sheetData>`;
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const good = xlsxOf({ 一: long });
  test.each([
    ['a picture', png, 'roster.notAFile'],
    ['an old or locked file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'roster.oldFormat'],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), 'roster.notAFile'],
    ['a torn file', good.subarray(0, good.length - 40), 'roster.notAFile'],
    ['no XML', xlsxOf({ 一: '<sheetData><row>' }), 'roster.notAFile'],
    [
      'a DTD',
      zipOf({
        'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY a "aaaa">]><workbook/>',
        'xl/_rels/workbook.xml.rels': '<R/>',
      }),
      'roster.notAFile',
    ],
    ['too wide', xlsxOf({ 一: wide }), 'roster.tooManyColumns'],
  ])('%s', async (_, bytes, refused) => expect((await all(bytes)).at(-1)).toMatchObject({ refused }));

  test('too long, after the rows that were read', async () => {
    const rows = await all(good, { limits: { rows: 20 } });
    expect(rows).toHaveLength(21);
    expect(rows.at(-1)).toEqual({ refused: 'roster.tooManyRows', params: { rows: 20 } });
  });

  test('a small file that unpacks to a large one is left as soon as that shows', async () => {
    const bomb = xlsxOf({ 一: `<sheetData>${' '.repeat(8_000_000)}</sheetData>` });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await all(bomb, { limits: { unpackedMegabytes: 2 } })).toEqual([
      { refused: 'roster.tooLarge', params: { megabytes: 2 } },
    ]);
  });
});
