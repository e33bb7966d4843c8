/** Family names of two characters. */
const ofTwo: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 轩辕 长孙 宇文 端木 百里 南宫 独孤 东郭 西门 ' +
    '呼延 澹台 公冶 濮阳 淳于 太史 申屠 仲孙 钟离 闻人 鲜于 闾丘 拓跋 万俟 赫连'
  ).split(' '),
);

/**
 * A name as parcels and banks print it: whoever lives there knows who is meant, whoever finds the link does not.
 * The page is opened without an account, and a link may be passed on by mistake.
 */
export function withoutFamilyName(name: string): string {
  const text = name.trim();
  // 阿依古丽·买买提: what comes after the dot is the father's name.
  const dot = text.search(/[·•]/);
  if (dot > 0) return `${text.slice(0, dot)}·*`;
  if (/^\p{Script=Han}/u.test(text)) {
    const letters = [...text];
    const family = letters.length > 2 && ofTwo.has(letters.slice(0, 2).join('')) ? 2 : 1;
    return `*${letters.slice(family).join('')}`;
  }
  const [first = '', ...others] = text.split(/\s+/);
  return others.length > 0 ? `${first} *` : first;
}
