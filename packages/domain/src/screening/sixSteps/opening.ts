/** How a visit opens follow-ups, what in its answers contradicts itself, and how a later word is heard. */
import { isFever, type PolicyProfile } from '../../policy/index.ts';
import { type Context, type FactRecord, isSealed, type Listener, type Reaction } from '../../records/index.ts';
import type { PersonState } from '../../residents/index.ts';
import type { PersonAnswer } from '../shapes.ts';
import type { FollowedState } from './followUp.ts';
import { isRegistered } from './kinds.ts';

type Asked = { round: string; household: string; answers: readonly PersonAnswer[] };

/** Who among these was measured with a fever; pinned with the visit, since its readings are sealed afterwards. */
export function feversIn(answers: readonly PersonAnswer[], policy: PolicyProfile): readonly string[] {
  return answers.flatMap(({ person, temperature }) =>
    typeof temperature === 'number' && isFever(temperature, policy) ? [person] : [],
  );
}

/** Answers that do not agree with themselves are believed as they were said, and somebody is asked to look. */
export function contradictionIn(
  answers: readonly PersonAnswer[],
  policy: PolicyProfile,
): 'screening.wellWithFever' | 'screening.feverNotMeasured' | undefined {
  for (const { state, temperature, reasons } of answers) {
    if (typeof temperature !== 'number') continue;
    const fever = isFever(temperature, policy);
    if (state === 'well' && fever) return 'screening.wellWithFever';
    const said = !isSealed(reasons) && reasons?.includes('fever');
    if (state === 'needsAttention' && said && !fever) return 'screening.feverNotMeasured';
  }
  return undefined;
}

/** One follow-up for each person who needs attention, whatever else is known: the visit alone decides. */
export function openFollowUps({ body }: FactRecord<Asked>, context: Context): readonly Reaction[] {
  const { fevers = [], settlesPerson = [] } = context as {
    fevers?: readonly string[];
    settlesPerson?: readonly string[];
  };
  return body.answers
    .filter(({ state }) => state === 'needsAttention')
    .map(({ person, source, reasons, temperature }) => ({
      kind: 'screening.followUpOpened',
      key: person,
      body: {
        round: body.round,
        household: body.household,
        person,
        source,
        checked: settlesPerson.includes(source),
        ...(reasons !== undefined && { reasons }),
        ...(temperature !== undefined && { temperature }),
        fever: fevers.includes(person),
      },
    }));
}

/** 三登记 closes itself once the missing name or number is put down. */
export const onPersonChanged: Listener<Partial<PersonState> & { person: string; household: string }> = {
  to: 'residents.personChanged',
  reads: ({ body }) => [`followed/${body.person}`, `person/${body.person}`],
  react: ({ body }, view) => {
    const known = view.get<PersonState>(`person/${body.person}`);
    if (!isRegistered({ ...known, ...body })) return [];
    const rounds = view.get<FollowedState>(`followed/${body.person}`)?.rounds ?? [];
    return rounds.map((round) => ({
      kind: 'screening.personRegistered',
      key: `${round}:${body.person}`,
      body: { round, household: body.household, person: body.person },
    }));
  },
};
