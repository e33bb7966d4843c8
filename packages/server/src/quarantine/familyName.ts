/**
 * A name as parcels and banks print it: whoever lives there knows who is meant, whoever finds the link does not.
 * The page is opened without an account, and a link may be passed on by mistake.
 */
export function withoutFamilyName(name: string): string {
  const text = name.trim();
  // 阿依古丽·买买提: what comes after the dot is the father's name.
  const dot = text.search(/[·•]/);
  if (dot > 0) return `${text.slice(0, dot)}·*`;
  if (/^\p{Script=Han}/u.test(text)) return `*${[...text].slice(1).join('')}`;
  const [first = '', ...others] = text.split(/\s+/);
  return others.length > 0 ? `${first} *` : first;
}
