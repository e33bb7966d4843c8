/** What a round, a visit and a household's account look like. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { AnswerSource, AwayPlace } from '../policy/index.ts';
import { Day, Instant, personal, Uuid } from '../records/index.ts';
import { Arrival, Departure } from '../residents/index.ts';
import { HouseholdsOwn, PersonsOwn } from './ownAnswers.ts';
import { Questionnaire } from './questionnaire.ts';
import { RoundScope } from './scope.ts';

/** Everybody; a list of households (精准); companions and visitors of a hit (延伸); again (滚动). */
export const RoundMode = Type.Union([
  Type.Literal('whole'),
  Type.Literal('targeted'),
  Type.Literal('extended'),
  Type.Literal('rolling'),
]);
export type RoundMode = Static<typeof RoundMode>;

export const RoundTold = Type.Object(
  {
    round: Uuid,
    name: Type.String({ minLength: 1, maxLength: 80 }),
    scope: RoundScope,
    mode: Type.Optional(RoundMode),
    /** The round that this one repeats: whoever was missed then is marked. */
    follows: Type.Optional(Uuid),
    startsOn: Day,
    endsOn: Type.Optional(Day),
    /** Whether temperatures are measured; if not, every sheet reads "not measured". */
    measuresTemperature: Type.Boolean(),
    /** The round's own questions, beside those of the policy. */
    questionnaire: Type.Optional(Questionnaire),
  },
  { additionalProperties: false },
);
export type RoundTold = Static<typeof RoundTold>;

const Denominator = Type.Object({
  grid: Type.String(),
  building: Type.String(),
  households: Type.Integer(),
  persons: Type.Optional(Type.Integer()),
});

const { questionnaire: _asOpened, ...toldOfRound } = RoundTold.properties;

export const RoundState = Type.Object({
  ...toldOfRound,
  /** All versions of the round's own questions; the last one is asked now. */
  questionnaires: Type.Optional(Type.Array(Questionnaire)),
  /** As the round was told, where the scope above is the list that this log made of its criteria. */
  meant: Type.Optional(RoundScope),
  openedBy: Type.String(),
  openedAt: Instant,
  status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  /** The roster is the households of this log up to this seq: no copy is kept, only this and the counts. */
  frozenAt: Type.Integer(),
  denominators: Type.Array(Denominator),
  /** People on the priority list then, for those on duty for health alone. */
  priority: Type.Optional(
    Type.Array(Type.Object({ grid: Type.String(), building: Type.String(), persons: Type.Integer() })),
  ),
  policyVersion: Type.Integer(),
});
export type RoundState = Static<typeof RoundState>;

export const VisitOutcome = Type.Union([
  Type.Literal('met'),
  Type.Literal('allAway'),
  Type.Literal('nobodyHome'),
  Type.Literal('refused'),
  Type.Literal('vacant'),
  Type.Literal('unreachable'),
]);
export type VisitOutcome = Static<typeof VisitOutcome>;

export const Channel = Type.Union([
  Type.Literal('door'),
  Type.Literal('phone'),
  Type.Literal('message'),
  Type.Literal('self'),
]);
export type Channel = Static<typeof Channel>;

/** Said for a household by somebody else: who that was, and whether the household agrees that it is written down. */
export const SpokenFor = Type.Object({
  by: Type.Union([Type.Literal('relative'), Type.Literal('neighbour'), Type.Literal('carer')]),
  consent: Type.Union([Type.Literal('agreed'), Type.Literal('couldNotAsk'), Type.Literal('relativeDecides')]),
});
export type SpokenFor = Static<typeof SpokenFor>;

/** The one state a person ends a round in. */
export const PersonEnd = Type.Union([
  Type.Literal('well'),
  Type.Literal('needsAttention'),
  Type.Literal('away'),
  Type.Literal('refused'),
  Type.Literal('notYet'),
]);
export type PersonEnd = Static<typeof PersonEnd>;

export const AttentionReason = Type.Union([
  Type.Literal('fever'),
  Type.Literal('unwell'),
  Type.Literal('riskArea'),
  Type.Literal('contact'),
  /** An answer to one of the round's own questions. */
  Type.Literal('answer'),
]);
export type AttentionReason = Static<typeof AttentionReason>;

/** What was learnt of one person. Reasons and temperature are health: sealed with the person. */
export const PersonAnswer = Type.Object(
  {
    person: Uuid,
    state: Type.Union([
      Type.Literal('well'),
      Type.Literal('needsAttention'),
      Type.Literal('away'),
      Type.Literal('refused'),
    ]),
    source: AnswerSource,
    reasons: Type.Optional(personal('person', Type.Array(AttentionReason, { maxItems: 8 }))),
    /** °C; absent means not measured, and is shown as such. */
    temperature: Type.Optional(personal('person', Type.Number({ minimum: 30, maximum: 45 }))),
    awayAt: Type.Optional(AwayPlace),
    whereabouts: Type.Optional(personal('person', Type.String({ maxLength: 120 }))),
    backOn: Type.Optional(Day),
    own: Type.Optional(Type.Array(PersonsOwn, { maxItems: 40 })),
  },
  { additionalProperties: false },
);
export type PersonAnswer = Static<typeof PersonAnswer>;

/** The one state a household ends a round in. Covered means accounted or vacant, and nothing else. */
export const HouseholdEnd = Type.Union([
  Type.Literal('accounted'),
  Type.Literal('partly'),
  Type.Literal('allAway'),
  Type.Literal('nobodyHome'),
  Type.Literal('refused'),
  Type.Literal('vacant'),
  Type.Literal('unreachable'),
  Type.Literal('notYet'),
]);
export type HouseholdEnd = Static<typeof HouseholdEnd>;

/** A few seconds of speech from a door or a call: the sound is a file, named by its hash and sent after the record. */
export const VoiceNote = Type.Object(
  {
    /** SHA-256 of the sound, hexadecimal. */
    file: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    seconds: Type.Integer({ minimum: 1, maximum: 60 }),
    media: Type.String({ pattern: '^audio/[a-z0-9.+-]{1,40}$' }),
  },
  { additionalProperties: false },
);
export type VoiceNote = Static<typeof VoiceNote>;

/** A voice note as the household's row keeps it: which record brought it, and so whom to ask for the sound. */
export const VoiceKept = Type.Object({
  record: Uuid,
  at: Instant,
  by: Type.String(),
  voice: personal('household', VoiceNote),
});
export type VoiceKept = Static<typeof VoiceKept>;

export const PersonAccount = Type.Object({
  person: Uuid,
  state: PersonEnd,
  /** False where the source's word does not settle it: kept, and still to be asked. */
  settled: Type.Boolean(),
  source: Type.Optional(AnswerSource),
  reasons: Type.Optional(personal('person', Type.Array(AttentionReason))),
  temperature: Type.Optional(personal('person', Type.Number())),
  awayAt: Type.Optional(AwayPlace),
  whereabouts: Type.Optional(personal('person', Type.String())),
  backOn: Type.Optional(Type.String()),
  /** When this was heard, of whoever is away, or was and is met again. */
  heardAt: Type.Optional(Instant),
  own: Type.Optional(Type.Array(PersonsOwn)),
});
export type PersonAccount = Static<typeof PersonAccount>;

/** Somebody in the household since the roster was pinned. */
const Came = Type.Object({ person: Uuid, arrival: Type.Optional(Arrival), at: Instant });

export const GoneBecause = Type.Union([Departure, Type.Literal('moved'), Type.Literal('merged')]);
export type GoneBecause = Static<typeof GoneBecause>;
/** Somebody who was in the household and is no more; who was asked before stays counted as asked. */
const Gone = Type.Object({ person: Uuid, reason: GoneBecause, on: Type.Optional(Type.String()), at: Instant });

const Spot = Type.Object({
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
});

export const CoverageState = Type.Object({
  round: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  end: HouseholdEnd,
  /** What the last visit found, before persons are weighed. */
  found: Type.Optional(VisitOutcome),
  vacantBy: Type.Optional(AnswerSource),
  persons: Type.Array(PersonAccount),
  /** Not in the frozen roster: found on the spot, moved in, split off. */
  added: Type.Boolean(),
  /** Whether the household is on any roster; a visit to an unknown door counts nowhere until it is. */
  listed: Type.Boolean(),
  visits: Type.Integer(),
  visitsByDay: Type.Record(Type.String(), Type.Integer()),
  answersByDay: Type.Record(Type.String(), Type.Integer()),
  /** The civil day on which it was settled: what stood on an evening can be told on any later one. */
  settledOn: Type.Optional(Type.String()),
  lastVisitAt: Type.Optional(Instant),
  lastBy: Type.Optional(Type.String()),
  lastChannel: Type.Optional(Channel),
  /** Of the last visit. */
  proxy: Type.Optional(SpokenFor),
  nextTryAt: Type.Optional(Instant),
  /** Tries that nobody answered, by the way they were made. */
  attempts: Type.Optional(
    Type.Object({
      door: Type.Optional(Type.Integer()),
      phone: Type.Optional(Type.Integer()),
      message: Type.Optional(Type.Integer()),
      self: Type.Optional(Type.Integer()),
      lastAt: Instant,
      lastChannel: Channel,
    }),
  ),
  note: Type.Optional(personal('household', Type.String())),
  /** The latest few, the newest last. */
  voices: Type.Optional(Type.Array(VoiceKept)),
  /** What the household was asked as a whole. */
  own: Type.Optional(Type.Array(HouseholdsOwn)),
  /** The version of the round's own questions that the last visit asked. */
  askedVersion: Type.Optional(Type.Integer()),
  /** Who of them is on the priority list; who came onto it, or left it, while the round was open. */
  priority: Type.Optional(
    Type.Object({
      on: Type.Array(Uuid),
      added: Type.Array(Uuid),
      left: Type.Array(Uuid),
      /** Counted when the round began where the household stood then. */
      rehoused: Type.Optional(Type.Array(Uuid)),
    }),
  ),
  /** Shown instead of everything else to those not on duty: 已有专人联系,勿敲门. */
  inContact: Type.Optional(Type.Boolean()),
  /** Answered for here, and living here by nobody's word (any more): shown, and counted nowhere. */
  guests: Type.Optional(Type.Array(Uuid)),
  came: Type.Optional(Type.Array(Came)),
  gone: Type.Optional(Type.Array(Gone)),
  /** Entered twice: what is said of the one is said of the other. */
  aliases: Type.Optional(Type.Record(Type.String(), Uuid)),
  /** Everybody left before being asked, or the whole household did: out of what has to be accounted for. */
  emptied: Type.Optional(Type.Boolean()),
  /** Somebody said that the household as a whole left. */
  whole: Type.Optional(Type.Boolean()),
  /** Where the household was moved to, and where it stood when the round began. */
  rehoused: Type.Optional(Type.Object({ from: Spot, to: Spot })),
});
export type CoverageState = Static<typeof CoverageState>;
