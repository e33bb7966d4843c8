/** The headings of an office's list of leads, as such lists name them. */
import type { Cell } from '../../residents/index.ts';
import { textOf } from '../../residents/index.ts';

export type LeadField =
  | 'number'
  | 'name'
  | 'document'
  | 'phone'
  | 'from'
  | 'arrivedOn'
  | 'stayingAt'
  | 'street'
  | 'sentAt'
  | 'relative'
  | 'result'
  | 'verifier';

/** The first pattern that fits says what a column is. */
const headings: readonly (readonly [LeadField, RegExp])[] = [
  ['number', /^(序号|编号|no\.?|number)$/i],
  ['verifier', /^(核查|排查|落实)(人|人员|单位)|^(verified|checked)by/i],
  ['result', /(核查|核实|排查|落实|反馈)(结果|情况)|^(result|outcome)/i],
  ['relative', /亲属|户主|房东|投靠|relative|owner|host/i],
  ['name', /^(姓名|名字|人员姓名|name|fullname)$/i],
  ['document', /身份证|证件(号|号码)|^(id|idnumber|passport)/i],
  ['phone', /手机|电话|联系方式|^(phone|mobile|tel)/i],
  ['arrivedOn', /^(入|抵|到|返|来|回).{0,4}(时间|日期)|^arriv/i],
  ['sentAt', /(推送|下发|交办|转办)(时间|日期)|^sent/i],
  ['stayingAt', /落脚|居住地|住址|现住|居住|地址|staying|address/i],
  ['street', /(镇街|街镇|街道|乡镇|社区)/],
  ['from', /来源地|来自|出发地|何地|旅居|^(from|origin|camefrom)/i],
];

/** Whether a row of a list says what stands below it. */
export function isLeadHeading(cells: readonly Cell[]): boolean {
  return leadColumns(cells) !== undefined;
}

export type LeadColumns = ReadonlyMap<LeadField, number>;

/** @returns undefined where the row is no heading: a name, and a word on where somebody is or was, are the least */
export function leadColumns(cells: readonly Cell[]): LeadColumns | undefined {
  const found = new Map<LeadField, number>();
  for (const [at, cell] of cells.entries()) {
    const heading = textOf(cell).replace(/[\s★†*]/g, '');
    const field = heading === '' ? undefined : headings.find(([, pattern]) => pattern.test(heading))?.[0];
    if (field && !found.has(field)) found.set(field, at);
  }
  const enough = found.has('name') && (found.has('stayingAt') || found.has('from') || found.has('phone'));
  return enough ? found : undefined;
}
