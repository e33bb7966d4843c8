/**
 * What somebody reads who is asked to look after a dependant, and the two things they can answer: 收到, or that they
 * cannot. They are told no more than they need to decide: not where, and not who is under observation.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Day, derivedId, Instant } from '../records/index.ts';
import { currentTerm, inCare } from './phase.ts';
import { type Carer, type CaseState, type Dependant, Need } from './shapes.ts';
import { dueOn } from './term.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const CarerTold = Type.Object({
  place: Type.String(),
  now: Instant,
  zone: Type.String(),
  /** Without the family name. */
  name: Type.Optional(Type.String()),
  need: Need,
  lives: Type.Union([Type.Literal('here'), Type.Literal('elsewhere')]),
  /** The last day for which somebody is needed, as it stands now. */
  until: Day,
  team: Type.Array(Type.Object({ name: Text, phone: Type.String() })),
  answered: Type.Union([Type.Literal('not'), Type.Literal('will'), Type.Literal('cannot')]),
});
export type CarerTold = Static<typeof CarerTold>;

export const CarerAnswer = Type.Object(
  { answer: Type.Union([Type.Literal('will'), Type.Literal('cannot')]) },
  { additionalProperties: false },
);
export type CarerAnswer = Static<typeof CarerAnswer>;

/** Whose word it is: neither a member's nor the household's. */
export const byCarer = 'carer';

/** One asking of one person. Whoever withdrew and is named again is asked anew, and the first link opens nothing. */
export function askingId(folder: string, { dependant }: Dependant, { carer, at }: Carer): string {
  return derivedId('carer asked', folder, dependant, carer, String(at));
}

export type Asking = { readonly dependant: Dependant; readonly carer: Carer };

/** @returns undefined where nobody is asked for any more */
export function askingIn(state: CaseState, id: string): Asking | undefined {
  if (!state.persons.some(inCare)) return undefined;
  for (const dependant of state.dependants) {
    if (dependant.ended) continue;
    const carer = dependant.carers.find((one) => askingId(state.case, dependant, one) === id);
    if (carer) return { dependant, carer };
  }
  return undefined;
}

export function answerOf({ reached, withdrawn }: Carer): CarerTold['answered'] {
  if (withdrawn) return 'cannot';
  return reached ? 'will' : 'not';
}

/** Until the last of those who are looked after is free again. */
export function careUntil({ persons }: CaseState): string | undefined {
  const days = persons.filter(inCare).map((line) => dueOn(currentTerm(line)));
  return days.sort().at(-1);
}

/** The record that an answer becomes. */
export function recordOfAnswer(
  { answer }: CarerAnswer,
  { case: id, household }: CaseState,
  { dependant, carer }: Asking,
): { readonly kind: string; readonly body: object } {
  const about = { case: id, household, dependant: dependant.dependant, carer: carer.carer };
  return answer === 'will'
    ? { kind: 'quarantine.carerReached', body: { ...about, how: 'answered' } }
    : { kind: 'quarantine.carerWithdrew', body: about };
}
