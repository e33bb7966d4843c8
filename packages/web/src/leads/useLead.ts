/** Recording a fact of a lead. */
import type { LeadState } from '@fangxian/domain/leads';
import { useSaying } from '../saying/index.ts';

export type SayOfLead = (kind: string, told: object, what: string) => Promise<boolean>;

const decisions = ['passedOn', 'givenBack'];

export function useLead({ lead, person, household }: Pick<LeadState, 'lead' | 'person' | 'household'>): SayOfLead {
  const say = useSaying();
  return async (kind, told, what) => {
    const final = decisions.includes(kind);
    const about = { lead, person, ...(household && !final && { household }) };
    return (await say([{ kind: `leads.${kind}`, body: { ...about, ...told } }], what, { final })) !== undefined;
  };
}
