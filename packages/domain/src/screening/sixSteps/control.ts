/**
 * 六管控 closes itself: a case was proposed for somebody who is followed up. Screening listens to quarantine and
 * says so in its own row; a case that turns out to be a mistake opens the step again.
 */

import * as Type from 'typebox';
import {
  evidenceOf,
  type FactRecord,
  type Listener,
  type Reaction,
  recordKind,
  Uuid,
  type View,
} from '../../records/index.ts';
import { spotOfHousehold } from '../../residents/index.ts';
import type { FollowedState } from './followUp.ts';
import { begun } from './kinds.ts';
import { type FollowUpState, followUpKey } from './shapes.ts';

/** They are in a folder of home quarantine, or are no longer since that was a mistake. */
export const controlTold = recordKind({
  name: 'screening.controlTold',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ round: Uuid, household: Uuid, person: Uuid, inCase: Type.Boolean() }),
  subjects: ({ body }) => [followUpKey(body.round, body.person)],
  reads: ({ body }) => [`household/${body.household}`],
  context: ({ body }, view) => spotOfHousehold(body.household, view),
  folds: {
    followUp: (state: FollowUpState | undefined, record, context): FollowUpState => {
      const { controlled, ...known } = begun(state, record.body, context);
      return record.body.inCase ? { ...known, controlled: controlled ?? evidenceOf(record, context) } : known;
    },
  },
});

function told(view: View, household: string, persons: readonly string[], inCase: boolean): readonly Reaction[] {
  return persons.flatMap((person) =>
    (view.get<FollowedState>(`followed/${person}`)?.rounds ?? []).map((round) => ({
      kind: 'screening.controlTold',
      key: `${round}:${person}`,
      body: { round, household, person, inCase },
    })),
  );
}

type Proposed = { household: string; persons: readonly { person: string }[] };
type Left = { household: string; persons: readonly string[]; ending: string };

export const onCaseProposed: Listener<Proposed> = {
  to: 'quarantine.proposed',
  reads: ({ body }: FactRecord<Proposed>) => body.persons.map(({ person }) => `followed/${person}` as const),
  react: ({ body }, view) =>
    told(
      view,
      body.household,
      body.persons.map(({ person }) => person),
      true,
    ),
};

export const onCaseMistaken: Listener<Left> = {
  to: 'quarantine.leftFolder',
  reads: ({ body }: FactRecord<Left>) => body.persons.map((person) => `followed/${person}` as const),
  react: ({ body }, view) => (body.ending === 'mistake' ? told(view, body.household, body.persons, false) : []),
};
