/** What a column holds, guessed from its values, where its heading is in no dictionary. */
import { readAddress } from './address.ts';
import type { HeadedColumn } from './columns.ts';
import { readDocument } from './document.ts';
import type { RosterField } from './fields.ts';
import { readPhone } from './phone.ts';
import { type Cell, isBlank, ownCells, type SheetRow, textOf } from './rows.ts';
import { compact, plainName } from './text.ts';
import { readDwellingState, readRelation, readSex } from './words.ts';

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅付钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎闫薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧阳靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂';
const relations =
  /^(户主|本人|配偶|妻|夫|丈夫|妻子|子|女|儿子|女儿|父|母|父亲|母亲|孙|孙子|孙女|媳|儿媳|婿|女婿|兄|弟|姐|妹|租客|其他|head|wife|husband|spouse|son|daughter|father|mother|tenant|other)$/i;

const tests: readonly (readonly [RosterField, (text: string, cell: Cell) => boolean])[] = [
  [
    'document',
    (_text, cell) => {
      const read = readDocument(cell);
      return read.document?.type === 'residentId' && read.fault !== 'unclear';
    },
  ],
  [
    'phone',
    (text) => {
      const read = readPhone(text);
      return read.none || (read.numbers.length > 0 && !read.unclear && compact(text).length >= 7);
    },
  ],
  ['sex', (text) => readSex(text) !== undefined && !/^\d$/.test(compact(text))],
  ['relation', (text) => relations.test(compact(text)) || readRelation(text) === 'head'],
  ['dwellingState', (text) => readDwellingState(text) !== undefined && compact(text).length <= 6],
  ['grid', (text) => /网格$|^grid/i.test(compact(text))],
  ['stairwell', (text) => /单元$|^unit\d/i.test(compact(text)) && compact(text).length <= 5],
  ['building', (text) => /^.{0,12}(栋|幢|棟|#|号楼|组|社)$|^(building|block)/i.test(compact(text))],
  ['address', (text) => compact(text).length >= 5 && readAddress(text) !== undefined],
  ['birthDate', (text) => /^(19|20)\d{2}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?$/.test(compact(text))],
  ['name', (text) => nameLike(text)],
  ['door', (text) => /^[1-9]\d{2,3}$|^\d{1,2}-\d{1,2}$/.test(compact(text))],
];

function nameLike(text: string): boolean {
  const name = plainName(text);
  if (/^[A-Z][a-z]+([ -][A-Z][a-z.]*)+$/.test(name)) return true;
  return /^[\u3400-\u9fff]{2,4}$/.test(name) && surnames.includes(name[0] as string);
}

/** The field that at least seven in ten of the values fit, if there is one. */
export function guessField(values: readonly Cell[]): RosterField | undefined {
  const told = values.filter((cell) => !isBlank(cell));
  if (told.length < 2) return undefined;
  const fits = (test: (text: string, cell: Cell) => boolean) =>
    told.filter((cell) => test(textOf(cell), cell)).length / told.length;
  return tests.find(([, test]) => fits(test) >= 0.7)?.[0];
}

/** Of two columns of names the one that is told once a household is the head's. */
function headAmong(first: readonly Cell[], second: readonly Cell[]): 'first' | 'second' {
  const rank = (values: readonly Cell[]) => new Set(values.filter((cell) => !isBlank(cell)).map(textOf)).size;
  return rank(first) <= rank(second) ? 'first' : 'second';
}

/** Fields for the columns that have none yet; each field once. */
export function guessColumns(columns: readonly HeadedColumn[], people: readonly SheetRow[]): HeadedColumn[] {
  const taken = new Map(columns.flatMap(({ field }, index) => (field ? [[field, index] as const] : [])));
  const result = [...columns];
  const valuesOf = ({ column }: HeadedColumn): readonly Cell[] => people.map((row) => ownCells(row)[column]);
  for (const [index, column] of columns.entries()) {
    if (column.field) continue;
    let field = guessField(valuesOf(column));
    const rival = field === 'name' ? taken.get('name') : undefined;
    if (rival !== undefined && !taken.has('head')) {
      const other = result[rival] as HeadedColumn;
      const head = headAmong(valuesOf(other), valuesOf(column));
      if (head === 'first' && other.by === 'guess') {
        result[rival] = { ...other, field: 'head' };
        taken.set('head', rival);
      } else field = head === 'second' ? 'head' : undefined;
    } else if (field && taken.has(field)) field = undefined;
    if (!field) continue;
    taken.set(field, index);
    result[index] = { ...column, field, by: 'guess' };
  }
  return result;
}
