/**
 * One sheet as an .xlsx, written row by row. What is held is what is packed already and not yet fetched
 * (about 15 MB for 100,000 rows), however slowly somebody fetches it: a writer never waits for a reader,
 * since it stands in a transaction. Text stays text: no cell is ever a formula, nor becomes one when edited.
 */
import { PassThrough, type Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { footXml, type Mark, withProperties } from './mark.ts';
import { escaped } from './xml.ts';
import { partHead, type ZipPart, zipList } from './zipParts.ts';

export type SheetColumn = { readonly heading: string; readonly width: number };
export type SheetCell = string | number | undefined;

export type SheetFile = {
  readonly stream: Readable;
  /** Resolves when the row is packed; await it, or memory grows. */
  row(cells: readonly SheetCell[]): Promise<void>;
  end(): Promise<void>;
};

const portion = 64 * 1024;
const most = 512 * 1024 * 1024;
const styles = { plain: 0, heading: 1, text: 2, quoted: 3, cut: 4 } as const;
const markWidth = 24;

/** @param mark where the file holds whole names: beside every row, at the foot of every page, among the properties */
export function sheetFile(name: string, told: readonly SheetColumn[], mark?: Mark): SheetFile {
  const columns = mark ? [...told, { heading: mark.heading, width: markWidth }] : told;
  const out = new PassThrough({ highWaterMark: most });
  const parts: ZipPart[] = [];
  let offset = 0;
  const put = (bytes: Buffer) => {
    offset += bytes.length;
    out.write(bytes);
  };
  const fixed = new Map(Object.entries(fixedParts(name)).map(([part, content]) => [part, Buffer.from(content)]));
  if (mark) withProperties(fixed, mark);
  for (const [part, bytes] of fixed) {
    const packed = deflateRawSync(bytes);
    const entry: ZipPart = { name: part, offset, crc: crc32(bytes), packed: packed.length, size: bytes.length };
    parts.push(entry);
    put(partHead(entry));
    put(packed);
  }

  const sheet: ZipPart = { name: 'xl/worksheets/sheet1.xml', offset, crc: 0, packed: 0, size: 0, afterwards: true };
  put(partHead(sheet));
  const packer = createDeflateRaw();
  packer.on('data', (bytes: Buffer) => {
    sheet.packed += bytes.length;
    put(bytes);
  });
  const pack = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const bytes = Buffer.from(text);
      sheet.crc = crc32(bytes, sheet.crc);
      sheet.size += bytes.length;
      packer.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
    });

  let waiting = opening(columns);
  let rows = 0;
  const letters = columns.map((_, i) => letter(i));
  const marked = mark && ((row: number) => cellXml(`${letters[told.length]}${row}`, mark.text, styles.cut));
  const add = async (cells: readonly SheetCell[], style?: number) => {
    rows += 1;
    const own = cells.map((cell, i) => cellXml(`${letters[i]}${rows}`, cell, style)).join('');
    waiting += `<row r="${rows}">${own}${(rows > 1 && marked?.(rows)) || ''}</row>`;
    if (waiting.length < portion) return;
    const text = waiting;
    waiting = '';
    await pack(text);
  };
  const headed = add(
    columns.map(({ heading }) => heading),
    styles.heading,
  );

  return {
    stream: out,
    async row(cells) {
      await headed;
      await add(cells);
    },
    async end() {
      await headed;
      await pack(`${waiting}</sheetData>${mark ? footXml(mark) : ''}</worksheet>`);
      await new Promise<void>((resolve, reject) => {
        packer.on('end', resolve).on('error', reject);
        packer.end();
      });
      parts.push(sheet);
      put(zipList(parts, offset, sheet));
      out.end();
    },
  };
}

function cellXml(at: string, cell: SheetCell, style?: number): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${styles.plain}"><v>${cell}</v></c>`;
  // With the mark of a leading apostrophe where a spreadsheet would otherwise take an edited cell for a formula.
  const own = /^[=+\-@\t\r]/.test(cell) ? styles.quoted : styles.text;
  return `<c r="${at}" t="inlineStr" s="${style ?? own}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** 0 → A, 27 → AB. */
function letter(column: number): string {
  const before = Math.floor(column / 26);
  return `${before ? letter(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function opening(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${declared}<worksheet xmlns="${main}">${frozen}<cols>${widths.join('')}</cols><sheetData>`;
}

function fixedParts(name: string): { readonly [part: string]: string } {
  const sheetName = escaped(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31));
  const font = '<sz val="11"/><name val="Calibri"/>';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cutXf =
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="fill"/></xf>';
  const xf = (numFmt: number, more: string) => `<xf numFmtId="${numFmt}" fillId="0" borderId="0" xfId="0" ${more}/>`;
  return {
    '[Content_Types].xml': `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `${declared}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declared}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declared}<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${xf(0, 'fontId="0"')}${xf(49, 'fontId="1" applyFont="1" applyNumberFormat="1"')}${xf(49, 'fontId="0" applyNumberFormat="1"')}${xf(49, 'fontId="0" applyNumberFormat="1" quotePrefix="1"')}${cutXf}</cellXfs></styleSheet>`,
  };
}
