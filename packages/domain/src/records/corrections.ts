/**
 * What every log has, whatever its areas: records that void others, and questions for the desk.
 * A question never holds up the fact that raised it; it is work for somebody, with an end.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Instant, Uuid } from './envelope.ts';
import { type Area, recordKind } from './kind.ts';
import { accepted, question, refused } from './outcome.ts';
import { register } from './register.ts';

const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

const QuestionState = Type.Object({
  code: Type.String(),
  params: Type.Optional(Params),
  record: Uuid,
  raisedBy: Type.String(),
  raisedAt: Instant,
  subjects: Type.Array(Type.String()),
  status: Type.Union([Type.Literal('open'), Type.Literal('settled')]),
  settledBy: Type.Optional(Type.String()),
  settlement: Type.Optional(Type.String()),
});
export type QuestionState = Static<typeof QuestionState>;

const questions = register({
  name: 'question',
  version: 1,
  schema: QuestionState,
  standing: () => ({}),
  status: (state) => state.status,
  measure: (state) => [{ scope: 'desk', name: 'openQuestions', value: state.status === 'open' ? 1 : 0 }],
  mask: (state, viewer) => (viewer.sight.desk ? state : undefined),
});

/** A fact was believed, and somebody should look at it. Written by the engine in the same commit. */
const raised = recordKind({
  name: 'questions.raised',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    record: Uuid,
    code: Type.String(),
    params: Type.Optional(Params),
    subjects: Type.Array(Type.String()),
  }),
  subjects: ({ body }) => [`question/${body.record}`],
  folds: {
    question: (state: QuestionState | undefined, { body, by, effectiveAt }): QuestionState => ({
      ...body,
      raisedBy: by,
      raisedAt: effectiveAt,
      status: state?.status ?? 'open',
    }),
  },
});

/** Somebody looked, and said what came of it. */
const settled = recordKind({
  name: 'questions.settled',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ record: Uuid, settlement: Type.Union([Type.Literal('fine'), Type.Literal('mended')]) }),
  subjects: ({ body }) => [`question/${body.record}`],
  accept: ({ body }, view) => {
    const state = view.get<QuestionState>(`question/${body.record}`);
    if (!state) return refused('questions.unknown');
    return state.status === 'settled' ? refused('questions.alreadySettled') : accepted;
  },
  folds: {
    question: (state: QuestionState | undefined, { body, by }): QuestionState => ({
      ...(state as QuestionState),
      status: 'settled',
      settledBy: by,
      settlement: body.settlement,
    }),
  },
});

/** An earlier record was a mistake and does not count. The engine refolds whatever it had changed. */
const voided = recordKind({
  name: 'records.voided',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({
    reason: Type.Union([Type.Literal('undone'), Type.Literal('mistake'), Type.Literal('duplicate')]),
  }),
  subjects: () => [],
  accept: (record, view) => (record.voids && view.target(record.voids) ? accepted : question('records.voidsNothing')),
  folds: {},
});

export const corrections: Area = { name: 'records', kinds: [raised, settled, voided], registers: [questions] };
