/** A family's temperatures while they are typed: what is reported of whom, and who comes next. */
import type { Symptom } from '@fangxian/domain/policy';
import type { ResidentPerson, ResidentSaid } from '@fangxian/domain/quarantine';
import { readTemperature } from '@fangxian/domain/screening';

export type Entry = { readonly typed: string; readonly symptoms: readonly Symptom[] };
export const nothing: Entry = { typed: '', symptoms: [] };

type Asked = readonly Pick<ResidentPerson, 'person'>[];
type Entries = { readonly [person: string]: Entry | undefined };
type Reported = Extract<ResidentSaid, { says: 'check' }>['persons'];

/** After a value the next empty one opens by itself; undefined when there is none. */
export function nextEmpty(asked: Asked, entries: Entries, after: string | undefined): string | undefined {
  const from = asked.findIndex(({ person }) => person === after) + 1;
  const order = [...asked.slice(from), ...asked.slice(0, from)];
  return order.find(({ person }) => !entries[person]?.typed)?.person;
}

/** Only of whom something was said: a temperature, or a complaint. What was not asked is not reported as none. */
export function filledIn(asked: Asked, entries: Entries, unwell: boolean | undefined): Reported {
  return asked.flatMap(({ person }) => {
    const { typed, symptoms } = entries[person] ?? nothing;
    const told = unwell ? [...symptoms] : [];
    const read = readTemperature(typed);
    if (read.is === 'celsius') return [{ person, celsius: read.celsius, symptoms: told }];
    return read.is === 'nothing' && told.length > 0 ? [{ person, symptoms: told }] : [];
  });
}
