/**
 * The envelope of a record: who, when, where and in which emergency, around one fact.
 *
 * A record is never changed and never removed. The writer makes everything above the line; the
 * server adds the rest once, when it takes the record into its log, and never touches it again:
 * whatever a later reader needs beyond the body is pinned there (see `context`).
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';

/** A UUID in lower case, as text. Records use version 7 (time-ordered), made where the fact was recorded. */
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});

/** The code of a log: a statistical division code, two to twelve digits (or another country's nested code). */
export const LogCode = Type.String({ pattern: '^[0-9A-Za-z]{2,20}$' });

/** A civil day, `YYYY-MM-DD`, in the place's zone. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const Instant = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 });

/** What a writer sends. `by` and `device` are absent: they are taken from the session. */
export const NewRecord = Type.Object(
  {
    id: Uuid,
    v: Type.Integer({ minimum: 1, maximum: 1000 }),
    event: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
    log: LogCode,
    kind: Type.String({ pattern: '^[a-z][A-Za-z]*\\.[a-z][A-Za-z]*$', maxLength: 80 }),
    at: Instant,
    deviceSeq: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    policy: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    /** A code, never a name: see `withoutName`. */
    onBehalfOf: Type.Optional(Type.String({ maxLength: 80 })),
    cause: Type.Optional(Uuid),
    voids: Type.Optional(Uuid),
    corrects: Type.Optional(Uuid),
    files: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 20 })),
    body: Type.Unknown(),
  },
  { additionalProperties: false },
);
export type NewRecord = Static<typeof NewRecord>;

const onBehalf: ReadonlySet<string> = new Set(['self', 'relative', 'neighbour', 'carer']);

/** Nothing of an envelope is sealed: a name that an older app wrote there is not taken along. */
export function withoutName(record: NewRecord): NewRecord {
  const { onBehalfOf, ...rest } = record;
  return onBehalfOf !== undefined && onBehalf.has(onBehalfOf) ? record : rest;
}

/** A record with its writer: what accept and fold see. `effectiveAt` is stamped once, at acceptance. */
export type FactRecord<Body = unknown> = Omit<NewRecord, 'body'> & {
  by: string;
  device: string;
  effectiveAt: number;
  body: Body;
};

/** A record as its log keeps it. `context` holds what fold needs besides state and record. */
export type LoggedRecord<Body = unknown> = FactRecord<Body> & {
  seq: number;
  receivedAt: number;
  subjects: readonly SubjectKey[];
  context: Context;
};

/** Names one register row: `register/id`, e.g. `household/0190…` or `coverage/<round>:<household>`. */
export type SubjectKey = `${string}/${string}`;

/** Pinned at acceptance, stored with the record, and all that a replay has beyond state and record. */
export type Context = {
  /** Civil day of `effectiveAt` in the place's zone, `YYYY-MM-DD`. */
  day: string;
} & { readonly [name: string]: unknown };

/** The register part of a subject key. */
export function registerOf(key: SubjectKey): string {
  return key.slice(0, key.indexOf('/'));
}

/** The id part of a subject key. */
export function idOf(key: SubjectKey): string {
  return key.slice(key.indexOf('/') + 1);
}
