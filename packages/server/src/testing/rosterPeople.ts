/** For tests: whom a roster file speaks of. */
import { readRows } from '../residents/index.ts';

export type People = { readonly names: ReadonlySet<string>; readonly numbers: ReadonlySet<string> };

/** Names, telephone and document numbers as the file has them. */
export async function peopleIn(file: Buffer, fileName: string): Promise<People> {
  const names = new Set<string>();
  const numbers = new Set<string>();
  let columns: { name: number; document: number; phone: number } | undefined;
  for await (const row of readRows(file, fileName)) {
    if ('refused' in row) throw new Error(row.refused);
    const cells = row.cells.map((cell) => (typeof cell === 'object' ? cell.text : (cell ?? '')));
    if (cells.includes('姓名')) {
      columns = { name: cells.indexOf('姓名'), document: cells.indexOf('身份证号'), phone: cells.indexOf('联系电话') };
      continue;
    }
    if (!columns) continue;
    const { name, document, phone } = columns;
    const plain = (cells[name] ?? '').replace(/\s/g, '');
    if (/^[\u4e00-\u9fff]{2,}$/.test(plain)) names.add(plain);
    for (const text of [cells[document], cells[phone]]) {
      const number = (text ?? '').replace(/[\s-]/g, '').toUpperCase();
      if (/^\d{10,17}[\dX]$/.test(number)) numbers.add(number);
    }
  }
  return { names, numbers };
}
