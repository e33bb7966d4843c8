/** A door in all the forms in which people say it, as groups of digits: 3-1-1204, 3-1204, 1-1204, 1204. */

/**
 * @param building its key or name; only the numbers in it count
 * @returns the longest form first
 */
export function doorForms(building: string, stairwell: string, label: string): readonly string[] {
  const digits = (part: string) => (part.normalize('NFKC').match(/\d+/g) ?? []).join('-');
  const [b, s, l] = [digits(building), digits(stairwell), digits(label)];
  const forms = [[b, s, l], [b, l], [s, l], [l]].map((parts) => parts.filter((part) => part !== '').join('-'));
  return [...new Set(forms)].filter((form) => form !== '');
}
