/** Which household a question or a kept record is about. */
import { idOf, registerOf, type SubjectKey } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { Rows } from '../community/index.ts';

export function householdOf(rows: Rows, subjects: readonly string[]): string | undefined {
  for (const subject of subjects) {
    const key = subject as SubjectKey;
    const id = idOf(key);
    if (registerOf(key) === 'household') return id;
    if (registerOf(key) === 'coverage') return id.slice(id.indexOf(':') + 1);
    if (registerOf(key) === 'person') {
      const person = rows.get<PersonState>(key);
      if (person) return person.household;
    }
  }
  return undefined;
}

export function householdIn(body: unknown): string | undefined {
  const told = (body as { household?: unknown } | undefined)?.household;
  return typeof told === 'string' ? told : undefined;
}
