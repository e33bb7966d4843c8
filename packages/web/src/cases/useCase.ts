/** Recording a fact of a folder. */
import type { CaseState } from '@fangxian/domain/quarantine';
import { useSaying } from '../saying/index.ts';

/** @param files hashes of what `device.keepFile` kept, sent after the record */
export type Say = (kind: string, told: object, what: string, files?: readonly string[]) => Promise<boolean>;

const decisions = ['proposed', 'termChangeAsked', 'termChangeApproved', 'begun', 'released', 'leftFolder'];

export function useCase({ case: id, household }: Pick<CaseState, 'case' | 'household'>): Say {
  const say = useSaying();
  return async (kind, told, what, files = []) => {
    const fact = { kind: `quarantine.${kind}`, body: { case: id, household, ...told }, files };
    return (await say([fact], what, { final: decisions.includes(kind) })) !== undefined;
  };
}
