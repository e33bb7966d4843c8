/** What phone, desk and server say to each other. Shapes only; the server's routes and the device layer share them. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Grant } from '../access/index.ts';
import { PolicyProfile } from '../policy/index.ts';
import { LogCode, type NewRecord } from '../records/index.ts';

export * from './closing.ts';
export * from './history.ts';
export * from './leads.ts';
export * from './movement.ts';
export * from './returns.ts';
export * from './signIn.ts';
export * from './summary.ts';

const Code = Type.String();
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

/** Up to 500 records, in the order in which the device made them. `deviceNow` measures its clock. */
export const PostRecords = Type.Object({
  records: Type.Array(Type.Unknown(), { maxItems: 500 }),
  deviceNow: Type.Integer(),
  /** What still waits on the device besides these, and since when: so that a figure can say what it lacks. */
  waiting: Type.Optional(
    Type.Object({ records: Type.Integer({ minimum: 0 }), oldestAt: Type.Optional(Type.Integer()) }),
  ),
});
export type PostRecords = {
  records: NewRecord[];
  deviceNow: number;
  waiting?: { records: number; oldestAt?: number };
};

/** The end of a log: devices keep it and show it back, so that rewriting history is noticed. */
export const Head = Type.Object({ seq: Type.Integer(), hash: Type.String() });
export type Head = Static<typeof Head>;

export const OutcomeTold = Type.Object({
  id: Type.String(),
  outcome: Type.Union([
    Type.Literal('accepted'),
    Type.Literal('duplicate'),
    Type.Literal('held'),
    Type.Literal('later'),
    Type.Literal('refused'),
  ]),
  seq: Type.Optional(Type.Integer()),
  code: Type.Optional(Code),
  question: Type.Optional(Code),
  params: Type.Optional(Params),
});
export type OutcomeTold = Static<typeof OutcomeTold>;

export const PostedRecords = Type.Object({
  outcomes: Type.Array(OutcomeTold),
  heads: Type.Record(Type.String(), Head),
});
export type PostedRecords = Static<typeof PostedRecords>;

/** One register row as this viewer may see it; no state: it is gone, or no longer theirs to see. */
export const WireRow = Type.Object({
  key: Type.String(),
  seq: Type.Integer(),
  building: Type.Optional(Type.String()),
  state: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()]),
});
export type WireRow = Static<typeof WireRow>;

/** Where a device stands in a log, bound to what it may see: another fingerprint means another set of rows. */
export const Cursor = Type.Object({ seq: Type.Integer(), hash: Type.String(), fingerprint: Type.String() });
export type Cursor = Static<typeof Cursor>;

/** The chunks of a log that this viewer sees. Building '' holds what stands in no building: rounds, policy, notices. */
export const Manifest = Type.Object({
  log: LogCode,
  name: Type.String(),
  cursor: Cursor,
  chunks: Type.Array(Type.Object({ building: Type.String(), etag: Type.String() })),
});
export type Manifest = Static<typeof Manifest>;

export const Chunk = Type.Object({ building: Type.String(), etag: Type.String(), rows: Type.Array(WireRow) });
export type Chunk = Static<typeof Chunk>;

/** What changed since a cursor. `reload`: too much changed, or other rows may be seen: take the manifest again. */
export const Tail = Type.Object({
  cursor: Cursor,
  rows: Type.Array(WireRow),
  more: Type.Boolean(),
  reload: Type.Boolean(),
});
export type Tail = Static<typeof Tail>;

export const TallyTold = Type.Object({
  name: Type.String(),
  day: Type.String(),
  grid: Type.String(),
  building: Type.String(),
  value: Type.Integer(),
});
export type TallyTold = Static<typeof TallyTold>;

/** A record that was not taken, shown to its writer (and the desk) so that nothing is lost. */
export const KeptTold = Type.Object({
  id: Type.String(),
  log: Type.String(),
  kind: Type.String(),
  outcome: Type.Union([Type.Literal('held'), Type.Literal('refused')]),
  code: Code,
  params: Type.Optional(Params),
  by: Type.String(),
  at: Type.Integer(),
  receivedAt: Type.Integer(),
  body: Type.Unknown(),
});
export type KeptTold = Static<typeof KeptTold>;

/** Who is signed in, on which device, for how long without contact, and where they work. */
export const SessionTold = Type.Object({
  member: Type.String(),
  name: Type.String(),
  device: Type.String(),
  /** The emergency that this instance works on. */
  event: Type.String(),
  grants: Type.Array(Grant),
  logs: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), parent: Type.Optional(Type.String()) })),
  policy: PolicyProfile,
  lease: Type.Object({
    /** AES-256 key for what the device stores, base64url. */
    key: Type.String(),
    until: Type.Integer(),
  }),
  hasPin: Type.Boolean(),
  demonstration: Type.Boolean(),
  now: Type.Integer(),
});
export type SessionTold = Static<typeof SessionTold>;

/** Every refusal of a request: a code, and its words in the language asked for (`Accept-Language`). */
export const ProblemTold = Type.Object({ code: Code, words: Type.String(), params: Type.Optional(Params) });
export type ProblemTold = Static<typeof ProblemTold>;

/** Households tried and not settled, by reason. */
const OpenReasons = Type.Object({
  nobodyHome: Type.Integer(),
  partly: Type.Integer(),
  allAway: Type.Integer(),
  unreachable: Type.Integer(),
  refused: Type.Integer(),
});
export type OpenReasons = Static<typeof OpenReasons>;

/** People whose six steps were begun: a figure, and never who. */
const FollowUpFigures = Type.Object({
  opened: Type.Integer(),
  open: Type.Integer(),
  /** Of the open ones, with something due before this hour. */
  overdue: Type.Integer(),
  closed: Type.Integer(),
  /** How many have each step behind them. */
  steps: Type.Object({
    check: Type.Integer(),
    measure: Type.Integer(),
    register: Type.Integer(),
    handOver: Type.Integer(),
    follow: Type.Integer(),
    control: Type.Integer(),
  }),
});
export type FollowUpFigures = Static<typeof FollowUpFigures>;

/** One row of the tree from the district down. `direct` rows are logs of their own with households. */
/** A community that somebody may move to, with what finds it: its name, its pinyin, its code. */
export const CommunityTold = Type.Object({
  code: Type.String(),
  name: Type.String(),
  above: Type.Optional(Type.String()),
  pinyin: Type.String(),
});
export type CommunityTold = Static<typeof CommunityTold>;

export const TreeRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  parent: Type.Optional(Type.String()),
  children: Type.Integer(),
  roster: Type.Integer(),
  added: Type.Integer(),
  /** Left before they were asked. */
  gone: Type.Integer(),
  settled: Type.Integer(),
  tried: Type.Integer(),
  /** Settled, because nobody lives there. */
  vacant: Type.Integer(),
  /** Of those tried, by why they are not settled. */
  reasons: OpenReasons,
  followUps: FollowUpFigures,
  householdVisits: Type.Integer(),
  personVisits: Type.Integer(),
  staffTimes: Type.Integer(),
  /** Settled households by civil day are not summed; these are visits a day, oldest first. */
  days: Type.Array(Type.Object({ day: Type.String(), householdVisits: Type.Integer() })),
});
export type TreeRow = Static<typeof TreeRow>;

const ImportTally = Type.Object({ new: Type.Integer(), changed: Type.Integer(), same: Type.Integer() });

/** A roster file on its way in: what was understood, what is in question, how far it got. */
export const RosterProgress = Type.Object({
  import: Type.String(),
  stage: Type.Union([
    Type.Literal('reading'),
    Type.Literal('mapping'),
    Type.Literal('preview'),
    Type.Literal('importing'),
    Type.Literal('done'),
    Type.Literal('failed'),
  ]),
  /** Bytes while reading, records while importing. */
  done: Type.Integer(),
  of: Type.Integer(),
  households: ImportTally,
  persons: ImportTally,
  /** The first ones; `questionCount` says how many there are. */
  questions: Type.Array(
    Type.Object({
      code: Code,
      sheet: Type.String(),
      row: Type.Integer(),
      words: Type.String(),
      blocking: Type.Boolean(),
    }),
  ),
  questionCount: Type.Integer(),
  unmapped: Type.Array(
    Type.Object({
      column: Type.String(),
      heading: Type.String(),
      /** What the column seems to hold. */
      guess: Type.Optional(Type.String()),
      samples: Type.Array(Type.String()),
    }),
  ),
  problem: Type.Optional(ProblemTold),
});
export type RosterProgress = Static<typeof RosterProgress>;
