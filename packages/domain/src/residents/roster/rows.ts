/** Rows of an office's sheet as a reader of workbooks gives them, and the rows among them that hold nobody. */
import type { ProblemCode } from '../../problems/index.ts';
import type { Params } from '../../records/index.ts';
import { compact } from './text.ts';

/** A number keeps the text that stands in the file: that is where one sees what a spreadsheet did to it. */
export type NumberCell = { readonly number: number; readonly text: string };
export type Cell = string | NumberCell | undefined;

export type SheetRow = {
  readonly sheet: string;
  /** As the office's spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Columns whose value stands in another cell, with which this one is merged. */
  readonly carried?: readonly number[];
};

/** Why a file cannot be read (further). The last thing a reader of workbooks says, if it says it. */
export type SheetRefusal = { readonly refused: ProblemCode; readonly params?: Params };
export type SheetRows = AsyncIterable<SheetRow | SheetRefusal>;

export function textOf(cell: Cell): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

export function isBlank(cell: Cell): boolean {
  return textOf(cell).trim() === '';
}

/** What stands in the row's own cells; merged ones are blank except where they begin. */
export function ownCells(row: SheetRow): readonly Cell[] {
  if (!row.carried?.length) return row.cells;
  const carried = new Set(row.carried);
  return row.cells.map((cell, column) => (carried.has(column) ? undefined : cell));
}

const total = /^(合计|小计|总计|共计|累计|总人数|总户数|本页|(?:sub|grand)?totals?(?![a-z])|sum(?![a-z]))/i;
const signature =
  /^(填表|填报|审核|制表|复核|登记人|调查人|核查人|经办|负责人|单位负责|社区负责|联系人|签字|签名|盖章|(日期|备注|注|说明|notes?|signature|signed)[::]|(prepared|checked|signed)by)/i;

/** 合计, 填表人, 审核人 …: a row under the people, not one of them. */
export function closesTheSheet(row: SheetRow): boolean {
  const first = ownCells(row).find((cell) => !isBlank(cell));
  const words = compact(textOf(first));
  return total.test(words) || signature.test(words);
}

/** 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before ? columnName(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
