/** Who needs looking after, and who does: one line under a name. */
import { isSealed, type Personal } from '@fangxian/domain/records';
import type { PersonState, PersonTold } from '@fangxian/domain/residents';
import { useRow } from '../device/index.ts';
import { useWords } from '../words/index.ts';
import { isVulnerability, vulnerabilityWords } from './registryWords.ts';

const plain = <Value>(value: Personal<Value> | undefined): Value | undefined =>
  value === undefined || isSealed(value) ? undefined : value;

export function useCareText(person: Pick<PersonTold, 'vulnerability' | 'carer'> | undefined): string | undefined {
  const w = useWords(vulnerabilityWords);
  const carer = useRow<PersonState>(person?.carer ? `person/${person.carer}` : undefined);
  const codes = (plain<string[]>(person?.vulnerability) ?? []).map((code) => (isVulnerability(code) ? w[code] : code));
  const name = plain<string>(carer?.name);
  const parts = [...codes, name && w.carer({ name })].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
