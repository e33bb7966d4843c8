/** The small parts of an .xlsx: which sheets there are, the strings they share, which number formats are dates. */
import { SaxesParser } from 'saxes';
import { Unreadable } from './limits.ts';
import type { Zip } from './zip.ts';

export type SheetPart = { readonly name: string; readonly part: string };
type Attributes = { readonly [name: string]: string };

/** Feeds a part of XML to handlers. Names come without their namespace prefix. */
export async function* parsed(
  zip: Zip,
  part: string,
  on: { open?(name: string, attributes: Attributes): void; close?(name: string): void; text?(text: string): void },
  onPacked?: (bytes: number) => void,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', (tag) => on.open?.(plain(tag.name), tag.attributes as Attributes));
  parser.on('closetag', (tag) => on.close?.(plain(tag.name)));
  parser.on('text', (text) => on.text?.(text));
  parser.on('error', () => {
    throw new Unreadable('roster.notAFile');
  });
  // An entity that stands for itself many times over is how XML bombs are built; rosters declare none.
  parser.on('doctype', () => {
    throw new Unreadable('roster.notAFile');
  });
  const decoder = new TextDecoder();
  for await (const bytes of zip.read(part, onPacked)) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

async function parse(...given: Parameters<typeof parsed>): Promise<void> {
  for await (const _ of parsed(...given));
}

/** In the order of the tabs; hidden ones too, since offices hide what they still count. */
export async function sheetsOf(zip: Zip): Promise<{ sheets: SheetPart[]; dates1904: boolean }> {
  if (!zip.has('xl/workbook.xml') || !zip.has('xl/_rels/workbook.xml.rels')) throw new Unreadable('roster.notAFile');
  const targets = new Map<string, string>();
  await parse(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: SheetPart[] = [];
  let dates1904 = false;
  await parse(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') dates1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? attributes.id ?? '');
      if (part && zip.has(part)) sheets.push({ name: (attributes.name ?? '').slice(0, 80), part });
    },
  });
  return { sheets, dates1904 };
}

export async function sharedStrings(zip: Zip): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  await parse(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** By index of a cell's style: whether its number is a day. */
export async function dateStyles(zip: Zip): Promise<readonly boolean[]> {
  const own = new Set<number>();
  const styles: boolean[] = [];
  let inCells = false;
  if (!zip.has('xl/styles.xml')) return styles;
  await parse(zip, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt' && isDateFormat(attributes.formatCode ?? '')) own.add(Number(attributes.numFmtId));
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      styles.push(
        (format >= 14 && format <= 17) ||
          format === 22 ||
          (format >= 27 && format <= 36) ||
          (format >= 50 && format <= 58) ||
          own.has(format),
      );
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}
