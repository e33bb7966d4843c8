/**
 * One household under observation (居家隔离): one folder, one board, a line a person.
 *
 * The row keeps what was recorded and no verdict. In which phase somebody is, what is missing and what
 * raises an alarm follow from it (phase.ts, alarms.ts), so that records may arrive in any order, from
 * two workers at once, and be taken back, and nobody can be shut in by the order in which they came.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Role } from '../access/index.ts';
import {
  AlarmCode,
  CheckPlan,
  CheckSlot,
  Paper,
  QuarantineReason,
  ReleaseCheck,
  Seat,
  TeamSeat,
  WatchPart,
} from '../policy/index.ts';
import { Day, Evidence, evidence, LogCode, personal, Uuid } from '../records/index.ts';
import { Term } from './term.ts';

const Name = Type.String({ minLength: 1, maxLength: 60 });
const Phone = Type.String({ maxLength: 40 });
const Words = Type.String({ maxLength: 300 });

/** How somebody's observation ended. Only `released` is an end by the rules; the others go on elsewhere, or never were. */
export const Ending = Type.Union([
  Type.Literal('released'),
  Type.Literal('admitted'),
  Type.Literal('facility'),
  /** Died, or moved away where nobody here can follow. */
  Type.Literal('departed'),
  Type.Literal('mistake'),
]);
export type Ending = Static<typeof Ending>;

export const TermChangeReason = Type.Union([
  Type.Literal('dateMended'),
  Type.Literal('newContact'),
  Type.Literal('symptoms'),
  Type.Literal('ordered'),
]);
export type TermChangeReason = Static<typeof TermChangeReason>;

/** A date that somebody wants moved. A later end waits for a second person; an earlier one does not. */
export const TermChange = Type.Object({
  ...evidence,
  change: Uuid,
  because: TermChangeReason,
  term: Term,
  approved: Type.Optional(Evidence),
});
export type TermChange = Static<typeof TermChange>;

/** Handed over to another community with the case, or here (again). */
export const Move = Type.Object({
  ...evidence,
  move: Uuid,
  way: Type.Union([Type.Literal('out'), Type.Literal('in')]),
  /** The other community. */
  other: LogCode,
});
export type Move = Static<typeof Move>;

export const CasePerson = Type.Object({
  person: Uuid,
  ...evidence,
  /** Proposed in another community, and handed over from there. */
  cameFrom: Type.Optional(LogCode),
  moves: Type.Optional(Type.Array(Move)),
  /** Behind which door they live since, when they moved within the community and others of the folder did not. */
  livesAt: Type.Optional(Type.Object({ ...evidence, household: Uuid })),
  /** Listed twice: the entries that turned out to be this person. */
  was: Type.Optional(Type.Array(Uuid)),
  reason: QuarantineReason,
  /** As first told; see `currentTerm` for the one that holds. */
  term: Term,
  changes: Type.Array(TermChange),
  /** Another worker proposed other days for the same person: both are kept, the desk decides. */
  differing: Type.Array(Type.Object({ ...evidence, reason: QuarantineReason, term: Term })),
  begun: Type.Optional(Evidence),
  /** `<day> <slot>` each time somebody asked, in order, once each. */
  checked: Type.Array(Type.String()),
  /** `<day> <slot> <way>` each time they were asked in a way that this check does not count: it is still owed. */
  otherwise: Type.Optional(Type.Array(Type.String())),
  fevers: Type.Array(Type.Object({ ...evidence, slot: CheckSlot })),
  referrals: Type.Array(
    Type.Object({
      ...evidence,
      referral: Uuid,
      /** Hospital or clinic, and who went along. */
      to: personal('person', Words),
      accompaniedBy: personal('person', Words),
      outcome: Type.Optional(
        Type.Object({
          ...evidence,
          result: Type.Union([Type.Literal('cameHome'), Type.Literal('admitted'), Type.Literal('wouldNotGo')]),
        }),
      ),
    }),
  ),
  ended: Type.Optional(
    Type.Object({
      ...evidence,
      ending: Ending,
      checks: Type.Optional(Type.Array(ReleaseCheck)),
      askAgainOn: Type.Optional(Day),
      askedAgain: Type.Optional(Evidence),
    }),
  ),
});
export type CasePerson = Static<typeof CasePerson>;

export const PaperState = Type.Union([
  Type.Literal('prepared'),
  Type.Literal('served'),
  Type.Literal('signed'),
  Type.Literal('refused'),
  Type.Literal('posted'),
  Type.Literal('takenDown'),
]);
export type PaperState = Static<typeof PaperState>;

/** What was signed, as a picture: drawn on the screen, or the signed sheet. A file, sent after the record that names it. */
export const PaperPicture = Type.Object(
  {
    /** SHA-256 of the picture, hexadecimal. */
    file: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    media: Type.Union([Type.Literal('image/png'), Type.Literal('image/jpeg')]),
  },
  { additionalProperties: false },
);
export type PaperPicture = Static<typeof PaperPicture>;

export const PaperMoved = Type.Object({
  ...evidence,
  /** The record that brought this word, and so whom to ask for its pictures. */
  record: Uuid,
  /** In whose log that record stands, where the case came from another community. */
  log: Type.Optional(LogCode),
  paper: Paper,
  state: PaperState,
  how: Type.Optional(Type.Union([Type.Literal('onScreen'), Type.Literal('onPaper')])),
  /** Who stood by when somebody would not sign. */
  witness: Type.Optional(personal('household', Name)),
  pictures: Type.Optional(Type.Array(personal('household', PaperPicture))),
});
export type PaperMoved = Static<typeof PaperMoved>;

export const Need = Type.Union([
  Type.Literal('child'),
  Type.Literal('elder'),
  Type.Literal('disabled'),
  Type.Literal('ill'),
]);
export type Need = Static<typeof Need>;

export const Carer = Type.Object({
  ...evidence,
  /** A person of the registry, a member, or an id made for somebody from outside. */
  carer: Type.String({ minLength: 1, maxLength: 80 }),
  name: personal('household', Name),
  phone: Type.Optional(personal('household', Phone)),
  /** Dependants of other folders who named them already, when they were named here. */
  caresFor: Type.Integer({ minimum: 0 }),
  /** They answered 收到, or were spoken to. A name on a list cares for nobody. */
  reached: Type.Optional(
    Type.Object({ ...evidence, how: Type.Union([Type.Literal('answered'), Type.Literal('phone')]) }),
  ),
  withdrawn: Type.Optional(Evidence),
});
export type Carer = Static<typeof Carer>;

/** Somebody who depends on a person of this household: a child, an old parent in another street. */
export const Dependant = Type.Object({
  dependant: Uuid,
  ...evidence,
  person: Type.Optional(Uuid),
  name: personal('household', Name),
  need: Need,
  /** Whoever is shut in cares for those in the same flat, and for nobody else. */
  lives: Type.Union([Type.Literal('here'), Type.Literal('elsewhere')]),
  carers: Type.Array(Carer),
  /** Handed up to the office above. */
  escalated: Type.Optional(Evidence),
  /** That office took it on, or could not any longer. */
  office: Type.Optional(Type.Object({ ...evidence, place: Name })),
  givenBack: Type.Optional(Type.Object({ ...evidence, place: Name })),
  ended: Type.Optional(Evidence),
});
export type Dependant = Static<typeof Dependant>;

export const CaseNeed = Type.Object({
  ...evidence,
  need: Uuid,
  what: personal('household', Words),
  met: Type.Optional(Evidence),
});

export const Objection = Type.Object({
  ...evidence,
  objection: Uuid,
  words: personal('household', Type.String({ maxLength: 2000 })),
  answer: Type.Optional(
    Type.Object({
      ...evidence,
      words: personal('household', Type.String({ maxLength: 2000 })),
      result: Type.Union([Type.Literal('upheld'), Type.Literal('rejected')]),
    }),
  ),
});

export const AlarmClosing = Type.Union([
  Type.Literal('doneLate'),
  Type.Literal('reachedOtherwise'),
  Type.Literal('wasAtHospital'),
  Type.Literal('remeasuredWell'),
  Type.Literal('settledWithThem'),
  Type.Literal('mistake'),
]);
export type AlarmClosing = Static<typeof AlarmClosing>;

/** What the rules of the day said when the folder was opened: alarms of this folder go by it. */
export const CasePlan = Type.Object({
  checks: Type.Array(CheckPlan),
  seats: Type.Array(Seat),
  /** The same, with their names. Absent in folders opened while there were three (team.ts). */
  team: Type.Optional(Type.Array(TeamSeat)),
  papersFirst: Type.Array(Paper),
  serveHours: Type.Number(),
  carerHours: Type.Number(),
  dependantsPerCarer: Type.Integer(),
  needHours: Type.Number(),
  objectionHours: Type.Number(),
  releaseHours: Type.Number(),
  /** Absent in folders opened before these alarms were. */
  referralHours: Type.Optional(Type.Number()),
  noticeHours: Type.Optional(Type.Number()),
  owners: Type.Array(Type.Object({ alarm: AlarmCode, owner: Role })),
  /** 包户到人: the parts of a day and night for which somebody answers. */
  watch: Type.Optional(Type.Array(Type.Object({ part: WatchPart, from: Type.Number(), until: Type.Number() }))),
  zone: Type.String(),
});
export type CasePlan = Static<typeof CasePlan>;

const Team = Type.Array(
  Type.Object({ seat: Seat, member: Type.String(), substitute: Type.Optional(Type.String()), ...evidence }),
);
/** 包户到人: the latest word on each part of the day. */
const Watch = Type.Array(
  Type.Object({ ...evidence, part: WatchPart, member: Type.String(), substitute: Type.Optional(Type.String()) }),
);
/** Who handed over to whom. */
const HandOvers = Type.Array(
  Type.Object({ ...evidence, to: Type.String(), words: Type.Optional(personal('household', Words)) }),
);
export const Breach = Type.Object({
  ...evidence,
  breach: Uuid,
  person: Type.Optional(Uuid),
  words: personal('household', Words),
});

/** Who looked after them in the community they came from. Whoever is there now names a team and a watch of their own. */
export const CareBefore = Type.Object({ log: LogCode, team: Team, watch: Watch, handOvers: HandOvers });
export type CareBefore = Static<typeof CareBefore>;

export const CaseState = Type.Object({
  case: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  /** Absent while only later records of this folder have arrived, or its proposal was taken back. */
  opened: Type.Optional(Type.Object({ ...evidence, policy: Type.Integer(), plan: CasePlan })),
  persons: Type.Array(CasePerson),
  /** Everybody of the folder lives there since: it stands there now, whatever door a record was written at. */
  followed: Type.Optional(Type.Object({ ...evidence, household: Uuid })),
  team: Team,
  watch: Type.Optional(Watch),
  handOvers: Type.Optional(HandOvers),
  /** Handed over from there, the latest first. */
  before: Type.Optional(Type.Array(CareBefore)),
  papers: Type.Array(PaperMoved),
  /** The question was put: whether anybody depends on them. */
  dependantsAsked: Type.Optional(Evidence),
  dependants: Type.Array(Dependant),
  breaches: Type.Array(Breach),
  needs: Type.Array(CaseNeed),
  objections: Type.Array(Objection),
  closedAlarms: Type.Array(Type.Object({ ...evidence, alarm: Type.String(), because: AlarmClosing })),
  archived: Type.Optional(Evidence),
  /** Each time the household's links were withdrawn: what was given out before opens nothing any more. */
  linksWithdrawn: Type.Optional(Type.Array(Evidence)),
});
export type CaseState = Static<typeof CaseState>;

export function caseKey(id: string) {
  return `quarantine/${id}` as const;
}
