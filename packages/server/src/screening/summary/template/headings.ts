/** What the headings of an office's daily form mean. The same figure has many names; a name we do not know stays untouched. */
import type { SummaryRow } from '@fangxian/domain/exchange';
import { isIn, type Sheet } from '../../../forms/sheet.ts';

type Figure = (row: SummaryRow) => number | undefined;

const figures: readonly (readonly [pattern: RegExp, figure: Figure])[] = [
  [/^(总户数|应排查户数?|应访户数?|户数|辖区户数|households)$/, (row) => row.households],
  [/^(今日|当日|本日)(排查|入户|走访|摸排)?户次(数)?$/, (row) => row.day.householdVisits],
  [/^(今日|当日|本日)(排查|入户|走访|摸排)?人次(数)?$/, (row) => row.day.personVisits],
  [/^(今日|当日|本日)(排查|入户|走访|摸排)?户数(去重)?$/, (row) => row.day.households],
  [/^(累计|本轮累计)(排查|入户|走访|摸排)?户次(数)?$/, (row) => row.soFar.householdVisits],
  [/^(累计|本轮累计)(排查|入户|走访|摸排)?人次(数)?$/, (row) => row.soFar.personVisits],
  [/^(累计|本轮累计)(排查|入户|走访|摸排)?户数(去重)?$/, (row) => row.soFar.households],
  [/^(未访|未排查|未入户|未走访|未摸排)户(数|次)?$/, (row) => row.notYet],
  [/^(访过未核清|未核清|已访未核清)户?数?$/, (row) => row.tried],
  [/^(已核清|核清|已完成|已排查)户?数?$/, (row) => row.settled],
  [/^(新增户数|名册外新增户?数?)$/, (row) => row.added],
  [/^(需要?关注|有情况|异常)人?数?$/, (row) => row.attention],
  [/^(外出|外出未归|未返)人?数?$/, (row) => row.away],
  [/^(今日|当日|本日)?出动人次$/, (row) => row.day.staffTimes],
  [/^累计出动人次$/, (row) => row.soFar.staffTimes],
];

/** Under 居家隔离, where the same words (今日新增) mean persons under observation. */
const ofQuarantine: typeof figures = [
  [/^(昨日|上日|前日)在管(人数)?$/, (row) => row.quarantine?.opening],
  [/^(今日|当日|本日)新增(人数)?$/, (row) => row.quarantine?.added],
  [/^(今日|当日|本日)减少(人数)?$/, (row) => row.quarantine?.removed],
  [/^(今日|当日|本日)解除(人数)?$/, (row) => row.quarantine?.removedBy.released],
  [/^(今日|当日|本日|现)?在管(人数)?$/, (row) => row.quarantine?.closing],
  [/^累计(居家)?隔离(人数)?$/, (row) => row.quarantine?.everAdded],
  [/^累计解除(隔离)?(人数)?$/, (row) => row.quarantine?.everReleased],
];
/** Whatever stands above it. */
const anywhere: typeof figures = [[/^(今日|当日|本日)?发热转诊(人数)?$/, (row) => row.quarantine?.referred]];

const placeHeading = /^(村|社区|村社区|村居|单位|街道|镇街|街镇|网格|地方|村社区网格)(名称)?$/;
const otherWork = /隔离|复工|卡口|卡点|管控|消杀|健康监测|其他/;

/** Without spaces, brackets and what stands between words. */
export function plain(text: string): string {
  return text.replace(/[\s()（）【】[\]、，,:：/·]/g, '');
}

export type Headings = {
  /** The last row of headings: what is filled in comes below. */
  readonly bottom: number;
  readonly row: number;
  readonly place: { readonly column: number; readonly heading: string };
  readonly number: number | undefined;
  readonly filled: readonly { readonly column: number; readonly heading: string; readonly figure: Figure }[];
  readonly untouched: readonly string[];
};

const deepest = 40;

/** The row in which most figures are named, with a column of places. */
export function headingsIn(sheet: Sheet): Headings | undefined {
  const rows = Array.from({ length: Math.min(deepest, sheet.lastRow) }, (_, i) => readRow(sheet, i + 1));
  const found = rows
    .filter((row) => row !== undefined)
    .sort((a, b) => b.filled.length - a.filled.length || b.row - a.row);
  return found[0] && found[0].filled.length > 0 ? found[0] : undefined;
}

function readRow(sheet: Sheet, row: number): Headings | undefined {
  const filled: { column: number; heading: string; figure: Figure }[] = [];
  const untouched: string[] = [];
  let place: Headings['place'] | undefined;
  let number: number | undefined;
  let bottom = row;
  for (let column = 1; column <= sheet.lastColumn; column++) {
    const heading = plain(sheet.text(row, column));
    if (heading === '') continue;
    const merge = sheet.merges.find((one) => isIn(one, row, column));
    // A title across the sheet heads nothing.
    if (merge && merge.right - merge.left + 1 >= Math.max(4, sheet.lastColumn - 1)) return undefined;
    if (merge) bottom = Math.max(bottom, merge.bottom);
    const above = aboveOf(sheet, row, column);
    const own = /居家(医学)?(隔离|观察)/.test(above) ? ofQuarantine : otherWork.test(above) ? [] : figures;
    const figure = meaning([...own, ...anywhere], heading, above);
    if (placeHeading.test(heading)) place ??= { column, heading };
    else if (heading === '序号') number ??= column;
    else if (figure) filled.push({ column, heading, figure });
    else untouched.push(heading);
  }
  return place && { row, bottom, place, number, filled, untouched };
}

function aboveOf(sheet: Sheet, row: number, column: number): string {
  const own = sheet.merges.find((one) => isIn(one, row, column));
  const over = (own?.top ?? row) - 1;
  const merge = sheet.merges.find((one) => isIn(one, over, column));
  const isTitle = merge && merge.right - merge.left + 1 >= sheet.lastColumn - 1;
  return isTitle ? '' : plain(sheet.text(over, column));
}

/** By its own words, or with those above it: 今日排查 over 户次. */
function meaning(known: typeof figures, heading: string, above: string): Figure | undefined {
  for (const said of [heading, `${above}${heading}`]) {
    const found = known.find(([pattern]) => pattern.test(said.toLowerCase()));
    if (found) return found[1];
  }
  return undefined;
}
