/** A roster of people who do not exist, as an office would send it: two or three to a household, each with a document. */
import { checkSign } from '../../packages/domain/src/residents/index.ts';

export const heading = [
  '序号',
  '楼栋',
  '单元',
  '房号',
  '房屋状态',
  '户主',
  '常住人数',
  '姓名',
  '性别',
  '年龄',
  '身份证号',
  '联系电话',
  '与户主关系',
];

export function csvOf(rows: readonly string[][]): string {
  return [heading, ...rows].map((cells) => cells.join(',')).join('\n');
}

/** Two or three to a household; only its first row tells the door. */
export function madeUp(persons: number): string[][] {
  const rows: string[][] = [];
  for (let household = 0; rows.length < persons; household += 1) {
    const size = Math.min(2 + (household % 2), persons - rows.length);
    const [building, door] = [Math.floor(household / 256) + 1, household % 256];
    for (let member = 0; member < size; member += 1) {
      const person = rows.length;
      const name = `样${String.fromCharCode(0x4e00 + (person % 5000))}${String.fromCharCode(0x4e00 + Math.floor(person / 5000))}`;
      const year = 1940 + (person % 70);
      const number = `990001${year}0101${String(person % 1000).padStart(3, '0')}`;
      const told = member
        ? ['', '', '', '', '', '', '']
        : [
            String(household + 1),
            `${building}栋`,
            '1单元',
            `${Math.floor(door / 8) + 1}0${(door % 8) + 1}`,
            '自住',
            name,
            String(size),
          ];
      const unique = `99${String(Math.floor(person / 1000)).padStart(4, '0')}${number.slice(6)}`;
      rows.push([
        ...told,
        name,
        Number(unique[16]) % 2 ? '男' : '女',
        String(2020 - year),
        unique + checkSign(unique),
        `190${String(person).padStart(8, '0')}`,
        member ? '子' : '户主',
      ]);
    }
  }
  return rows;
}
