import type { LeadRead } from '@fangxian/domain/leads';
import type { Directory } from '../directory/index.ts';

/**
 * Where the address leads nowhere, whoever is known by number in another community is asked for there. An address comes
 * first: it says where they are, and a roster where they are at home.
 */
export async function withOffices(
  directory: Directory,
  leads: readonly LeadRead[],
  own: string,
): Promise<readonly LeadRead[]> {
  const strangers = leads.filter(({ household, to }) => household === undefined && to === undefined);
  const offices = await directory.officesOf(strangers, own);
  const found = new Map(strangers.map(({ lead }, at) => [lead, offices[at]]));
  return leads.map((one) => {
    const to = found.get(one.lead);
    if (!to) return one;
    return { ...one, to, odd: [...one.odd.filter((code) => code !== 'noPlace' && code !== 'noDoor'), 'knownThere'] };
  });
}
