import type { LeadRead } from '@fangxian/domain/leads';
import type { Directory } from '../directory/index.ts';

/** Whoever is known by number in another community is asked for there, whatever address the list gives. */
export async function withOffices(
  directory: Directory,
  leads: readonly LeadRead[],
  own: string,
): Promise<readonly LeadRead[]> {
  const strangers = leads.filter(({ matched }) => matched === undefined || matched === 'address');
  const offices = await directory.officesOf(strangers, own);
  const found = new Map(strangers.map(({ lead }, at) => [lead, offices[at]]));
  return leads.map((one) => {
    const to = found.get(one.lead);
    if (!to) return one;
    const { household: _, matched: __, ...rest } = one;
    return { ...rest, to, odd: [...one.odd.filter((code) => code !== 'noPlace' && code !== 'noDoor'), 'knownThere'] };
  });
}
