/** Recording a fact of a lead: one record, said in a word, and ten seconds to take it back. */
import type { LeadState } from '@fangxian/domain/leads';
import { useDevice } from '../device/index.ts';
import { toast } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { saved: '已记下：{what}', notSaved: '没有存上，请再试' },
  en: { saved: 'Recorded: {what}', notSaved: 'Not saved, please try again' },
});

export type SayOfLead = (kind: string, told: object, what: string) => Promise<boolean>;

/** Decisions are ended by another decision, and not taken back. */
const decisions = ['passedOn', 'givenBack'];

export function useLead({ lead, person, household }: Pick<LeadState, 'lead' | 'person' | 'household'>): SayOfLead {
  const w = useWords(words);
  const device = useDevice();
  return async (kind, told, what) => {
    try {
      const passing = decisions.includes(kind);
      const about = { lead, person, ...(household && !passing && { household }) };
      const { id: record } = await device.record(`leads.${kind}`, { ...about, ...told });
      const undo = () => void device.record('records.voided', { reason: 'undone' }, { voids: record });
      toast(w.saved({ what }), passing ? undefined : undo);
      return true;
    } catch {
      toast(w.notSaved);
      return false;
    }
  };
}
