/** Recording a fact of a folder: one record, said in a word, and ten seconds to take an observation back. */
import type { CaseState } from '@fangxian/domain/quarantine';
import { useDevice } from '../device/index.ts';
import { toast } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { saved: '已记下：{what}', notSaved: '没有存上，请再试' },
  en: { saved: 'Recorded: {what}', notSaved: 'Not saved, please try again' },
});

/** @param files hashes of what `device.keepFile` kept, sent after the record */
export type Say = (kind: string, told: object, what: string, files?: readonly string[]) => Promise<boolean>;

/** Decisions cannot be taken back; a later decision ends them. */
const decisions = ['proposed', 'termChangeAsked', 'termChangeApproved', 'begun', 'released', 'leftFolder'];

export function useCase({ case: id, household }: Pick<CaseState, 'case' | 'household'>): Say {
  const w = useWords(words);
  const device = useDevice();
  return async (kind, told, what, files = []) => {
    try {
      const { id: record } = await device.record(`quarantine.${kind}`, { case: id, household, ...told }, { files });
      const undo = () => void device.record('records.voided', { reason: 'undone' }, { voids: record });
      toast(w.saved({ what }), decisions.includes(kind) ? undefined : undo);
      return true;
    } catch {
      toast(w.notSaved);
      return false;
    }
  };
}
