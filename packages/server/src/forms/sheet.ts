/**
 * A sheet of an office's form, as text with cells in it. Only the cells that are set are written anew, under the
 * style they had; columns, merges, borders, formulas, notes and print set-up are never taken apart.
 */
import { escaped } from './xml.ts';

export type Cell = { readonly attributes: string; readonly inner: string };
type Row = { attributes: string; readonly cells: Map<number, Cell> };
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Sheet = {
  readonly rows: ReadonlyMap<number, Row>;
  readonly merges: readonly Merge[];
  readonly lastRow: number;
  readonly lastColumn: number;
  /** What stands at a spot, or in the merge that covers it. */
  text(row: number, column: number): string;
  /** Runs of their own inside one text: such a cell is left as it is. */
  isRich(row: number, column: number): boolean;
  isFormula(row: number, column: number): boolean;
  /** @param style instead of the one that the spot has */
  set(row: number, column: number, value: string | number, style?: number): void;
  /** So many more columns to the right, as wide and dressed as the last one. */
  widen(columns: number): void;
  /** The part as it is now. */
  xml(): string;
};

const data = /<sheetData\s*\/>|<sheetData[^>]*>([\s\S]*?)<\/sheetData>/;

/** @returns undefined where the sheet is written in a way that no office suite does */
export function sheetIn(told: string, shared: readonly SharedString[]): Sheet | undefined {
  let xml = told;
  const found = data.exec(xml);
  if (!found) return undefined;
  const rows = rowsIn(found[1] ?? '');
  const merges = [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = '', top, right = '', bottom]): Merge => ({
      ...{ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) },
    }),
  );
  const touched = new Set<number>();
  const at = (row: number, column: number) => rows.get(row)?.cells.get(column);
  const spot = (row: number, column: number) => {
    const merge = merges.find((one) => isIn(one, row, column));
    return merge ? at(merge.top, merge.left) : at(row, column);
  };
  const sharedAt = (cell: Cell | undefined) =>
    cell && attribute(cell.attributes, 't') === 's' ? shared[Number(contentOf(cell))] : undefined;
  const columns = [...rows.values()].flatMap(({ cells }) => [...cells.keys()]);
  return {
    rows,
    merges,
    get lastRow() {
      return Math.max(0, ...rows.keys());
    },
    lastColumn: Math.max(0, ...columns),
    text(row, column) {
      const cell = spot(row, column);
      if (!cell) return '';
      const string = sharedAt(cell);
      if (string) return string.text;
      return attribute(cell.attributes, 't') === 'inlineStr' ? texts(cell.inner) : unescaped(contentOf(cell));
    },
    isRich(row, column) {
      const cell = spot(row, column);
      return sharedAt(cell)?.rich ?? /<r\b/.test(cell?.inner ?? '');
    },
    isFormula: (row, column) => /<f\b/.test(at(row, column)?.inner ?? ''),
    set(row, column, value, own) {
      const known = rows.get(row) ?? { attributes: ` r="${row}"`, cells: new Map<number, Cell>() };
      rows.set(row, known);
      touched.add(row);
      const style = own ?? styleAt(xml, known, column);
      const [type, inner] =
        typeof value === 'number'
          ? ['', `<v>${value}</v>`]
          : [' t="inlineStr"', `<is><t xml:space="preserve">${escaped(value)}</t></is>`];
      const attributes = ` r="${letters(column)}${row}"${style === undefined ? '' : ` s="${style}"`}${type}`;
      known.cells.set(column, { attributes, inner });
    },
    widen(more) {
      const from = Math.max(1, ...columns);
      const last = [...xml.matchAll(/<col\b[^>]*>/g)].find(([col]) => Number(attribute(col, 'max')) >= from)?.[0];
      // Where the last one goes on to the edge of the sheet, so do these.
      if (!last || more === 0 || Number(attribute(last, 'max')) > from) return;
      const dressed = last.replace(/\bmin="\d+"/, `min="${from + 1}"`).replace(/\bmax="\d+"/, `max="${from + more}"`);
      xml = xml.replace('</cols>', () => `${dressed}</cols>`);
    },
    xml() {
      for (const row of touched) {
        const one = rows.get(row);
        if (one) one.attributes = one.attributes.replace(/\s+spans="[^"]*"/, '');
      }
      const written = [...rows].sort(([a], [b]) => a - b).map(([, row]) => rowXml(row));
      const bare = xml.replace(data, () => `<sheetData>${written.join('')}</sheetData>`);
      const [right, bottom] = [Math.max(1, ...columnsOf(rows)), Math.max(1, ...rows.keys())];
      return bare.replace(/(<dimension\b[^>]*\bref=")[^"]*/, (_, head) => `${head}A1:${letters(right)}${bottom}`);
    },
  };
}

export type SharedString = { readonly text: string; readonly rich: boolean };

export function sharedStringsIn(xml: string): readonly SharedString[] {
  return [...xml.matchAll(/<si\s*\/>|<si\b[^>]*>([\s\S]*?)<\/si>/g)].map(([, inner = '']) => ({
    ...{ text: texts(inner), rich: /<r\b/.test(inner) },
  }));
}

export function isIn({ top, left, bottom, right }: Merge, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function rowsIn(xml: string): Map<number, Row> {
  const rows = new Map<number, Row>();
  let last = 0;
  for (const [, attributes = '', inner = ''] of xml.matchAll(
    /<row\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
  )) {
    last = Number(attribute(attributes, 'r') ?? last + 1);
    const cells = new Map<number, Cell>();
    let column = 0;
    for (const [, own = '', content = ''] of inner.matchAll(/<c\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const told = /^[A-Z]+/.exec(attribute(own, 'r') ?? '')?.[0];
      column = told ? columnOf(told) : column + 1;
      cells.set(column, { attributes: own, inner: content });
    }
    rows.set(last, { attributes, cells });
  }
  return rows;
}

/** A formula's last result goes: whoever opens the file computes it from what stands there now. */
function rowXml({ attributes, cells }: Row): string {
  const own = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, { attributes: told, inner }]) => {
      const content = /<f\b/.test(inner) ? inner.replace(/<v>[\s\S]*?<\/v>|<v\s*\/>/, '') : inner;
      return content ? `<c${told}>${content}</c>` : `<c${told}/>`;
    });
  return own.length > 0 ? `<row${attributes}>${own.join('')}</row>` : `<row${attributes}/>`;
}

/** As the cell is dressed; else as its row is, else as its column. */
function styleAt(xml: string, row: Row, column: number): string | undefined {
  const cell = row.cells.get(column);
  if (cell) return attribute(cell.attributes, 's');
  const customised = /\bcustomFormat="(1|true)"/.test(row.attributes);
  if (customised) return attribute(row.attributes, 's');
  for (const [col] of xml.matchAll(/<col\b[^>]*>/g)) {
    const [min, max] = [Number(attribute(col, 'min')), Number(attribute(col, 'max'))];
    if (column >= min && column <= max) return attribute(col, 'style');
  }
  return undefined;
}

function columnsOf(rows: ReadonlyMap<number, Row>): readonly number[] {
  return [...rows.values()].flatMap(({ cells }) => [...cells.keys()]);
}

function attribute(text: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1];
}

function contentOf({ inner }: Cell): string {
  return /<v[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '';
}

/** Without the small readings that stand above Japanese characters. */
function texts(xml: string): string {
  const said = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return [...said.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(([, text = '']) => unescaped(text)).join('');
}

const signs: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (all, decimal, hex, name) =>
    decimal || hex ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)) : (signs[name] ?? all),
  );
}

function columnOf(told: string): number {
  return [...told].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
