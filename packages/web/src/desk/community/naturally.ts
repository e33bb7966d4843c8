/** The order people expect: 2栋 before 10栋, 3单元 before 12单元. */
const collators = new Intl.Collator('zh-Hans-CN', { numeric: true });

export function naturally(a: string, b: string): number {
  return collators.compare(a, b);
}
