/** 紧急通知 and 收到: who was told, who has answered. An acknowledgement is not a completion. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Area, accepted, Instant, question, recordKind, refused, register, Uuid } from '../records/index.ts';

export const NoticeTold = Type.Object(
  {
    notice: Uuid,
    title: Type.String({ minLength: 1, maxLength: 120 }),
    text: Type.String({ maxLength: 4000 }),
    answerBy: Type.Optional(Instant),
  },
  { additionalProperties: false },
);

export const NoticeState = Type.Object({
  ...NoticeTold.properties,
  publishedBy: Type.String(),
  publishedAt: Instant,
  acknowledgedBy: Type.Array(Type.String()),
});
export type NoticeState = Static<typeof NoticeState>;

const notice = register({
  name: 'notice',
  version: 1,
  schema: NoticeState,
  standing: () => ({}),
  dueAt: (state) => state.answerBy,
  measure: (state) => [{ scope: state.notice, name: 'acknowledgements', value: state.acknowledgedBy.length }],
  mask: (state) => state,
});

const told = (
  state: NoticeState | undefined,
  body: Static<typeof NoticeTold>,
  by: string,
  at: number,
): NoticeState => ({
  ...body,
  publishedBy: by,
  publishedAt: at,
  acknowledgedBy: state?.acknowledgedBy ?? [],
});

const published = recordKind({
  name: 'notices.published',
  spreads: true,
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: NoticeTold,
  subjects: ({ body }) => [`notice/${body.notice}`],
  accept: ({ body }, view) => (view.get(`notice/${body.notice}`) ? refused('notices.exists') : accepted),
  folds: {
    notice: (state: NoticeState | undefined, { body, by, effectiveAt }) => told(state, body, by, effectiveAt),
  },
  react: ({ body }) => [{ kind: 'notices.received', key: body.notice, body, to: { below: true } }],
});

const received = recordKind({
  name: 'notices.received',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: NoticeTold,
  subjects: ({ body }) => [`notice/${body.notice}`],
  folds: {
    notice: (state: NoticeState | undefined, { body, by, effectiveAt }) => told(state, body, by, effectiveAt),
  },
});

const acknowledged = recordKind({
  name: 'notices.acknowledged',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object({ notice: Uuid }, { additionalProperties: false }),
  subjects: ({ body }) => [`notice/${body.notice}`],
  accept: ({ body }, view) => (view.get(`notice/${body.notice}`) ? accepted : question('notices.unknown')),
  folds: {
    notice: (state: NoticeState | undefined, { body, by, effectiveAt }): NoticeState => {
      const known = state ?? told(undefined, { notice: body.notice, title: '?', text: '' }, '', effectiveAt);
      return { ...known, acknowledgedBy: [...new Set([...known.acknowledgedBy, by])].sort() };
    },
  },
});

export const notices: Area = { name: 'notices', kinds: [published, received, acknowledged], registers: [notice] };
