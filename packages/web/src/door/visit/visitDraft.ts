/** A sheet while it is being filled in, and what it is about to record. Pure: the sheet and its tests share it. */
import { type AnswerSource, type AwayPlace, isFever, type PolicyProfile } from '@fangxian/domain/policy';
import type { PersonTold } from '@fangxian/domain/residents';
import {
  type AttentionReason,
  answeredFor,
  type Channel,
  type CoverageState,
  type OwnAnswer,
  type PersonAccount,
  type PersonAnswer,
  type SpokenFor,
  type VoiceNote,
} from '@fangxian/domain/screening';
import {
  type Answers,
  type Asking,
  answersIn,
  flaggedBy,
  type OwnDraft,
  ofHousehold,
  toOwn,
} from '../../questions/index.ts';
import { plain } from '../doors/plain.ts';

/** Who is answering, one choice a sheet. The first three also say by which way the household was reached. */
export const speakers = ['door', 'phone', 'message', 'neighbour'] as const satisfies readonly AnswerSource[];
export type Speaker = (typeof speakers)[number];

/** What somebody tapped for one person. `unasked`: nobody could say, so nothing is recorded. */
export type Mark = {
  readonly state: 'well' | 'needsAttention' | 'away' | 'refused' | 'unasked';
  readonly reasons?: readonly AttentionReason[];
  readonly temperature?: number;
  readonly awayAt?: AwayPlace;
  readonly whereabouts?: string;
  readonly backOn?: string;
};

export type VisitDraft = {
  readonly speaker: Speaker;
  readonly marks: { readonly [person: string]: Mark };
  /** People met here whom no roster knew; listed together with the visit. */
  readonly added: readonly PersonTold[];
  readonly note?: string;
  readonly voice?: VoiceNote;
  /** Answers to the round's own questions, by person, and the version that the sheet was begun with. */
  readonly own?: OwnDraft;
  readonly begun?: number;
  /** Somebody else spoke for the household. */
  readonly proxy?: SpokenFor;
  /** Who was at the doors, where another typed what they wrote. */
  readonly askedBy?: string;
  /** The visit that was not taken and is mended here, and when it was made. */
  readonly mends?: { readonly id: string; readonly at: number };
  /** The visit that stands and was wrong, in whose place this one stands; and when that was made. */
  readonly corrects?: { readonly id: string; readonly at: number };
};

export const emptyDraft: VisitDraft = { speaker: 'door', marks: {}, added: [] };

export function isUntouched(draft: VisitDraft): boolean {
  return (
    draft.speaker === 'door' &&
    Object.keys(draft.marks).length === 0 &&
    draft.added.length === 0 &&
    !draft.note &&
    !draft.voice &&
    !draft.own &&
    !draft.proxy &&
    !draft.mends &&
    !draft.corrects
  );
}

/** By which way the household was reached. A neighbour’s word brings with it whose it is, and whether they agree. */
export function reachedBy(draft: VisitDraft, speaker: Speaker): VisitDraft {
  const { proxy, ...rest } = draft;
  if (speaker === 'neighbour') return { ...rest, speaker, proxy: proxy ?? { by: 'neighbour', consent: 'couldNotAsk' } };
  return { ...rest, speaker, ...(proxy && draft.speaker !== 'neighbour' && { proxy }) };
}

export function spokenForBy(draft: VisitDraft, proxy: SpokenFor | undefined): VisitDraft {
  const { proxy: _, ...rest } = draft;
  const speaker = draft.speaker === 'neighbour' && proxy?.by !== 'neighbour' ? 'door' : draft.speaker;
  return { ...rest, speaker, ...(proxy && { proxy }) };
}

/** Whose word it is: a neighbour’s, unless the household agreed to it, is hearsay by whichever way it came. */
export function sourceOf({ speaker, proxy }: { speaker: Speaker; proxy?: SpokenFor | undefined }): Speaker {
  return proxy?.by === 'neighbour' && proxy.consent !== 'agreed' ? 'neighbour' : speaker;
}

/** One person on the sheet: what stands for them now, and whether this sheet will record it. */
export type Line = {
  readonly person: string;
  readonly mark: Mark;
  readonly recorded: boolean;
  readonly records: boolean;
  /** What this sheet records of the round's own questions. */
  readonly own?: readonly OwnAnswer[] | undefined;
};

/**
 * The lines of a sheet. Who has not been answered for is taken as well until somebody taps otherwise (the one
 * button says so before it is pressed); who has been answered for stands as recorded and is left alone.
 */
export function linesOf(
  persons: readonly string[],
  accounts: readonly PersonAccount[],
  draft: VisitDraft,
  asking?: Asking,
): readonly Line[] {
  const known = new Map(accounts.map((account) => [account.person, account]));
  const everybody = [...new Set([...persons, ...draft.added.map(({ person }) => person)])];
  return everybody.map((person) => {
    const account = known.get(person);
    const chosen = draft.marks[person];
    const own = toOwn(draft.own?.[person], asking);
    const flagged = flaggedBy(account?.own, own);
    if (chosen) {
      return { person, mark: withAnswers(chosen, flagged), recorded: false, records: chosen.state !== 'unasked', own };
    }
    if (account && answeredFor(account)) {
      return { person, mark: withAnswers(markOf(account), flagged), recorded: !own, records: own !== undefined, own };
    }
    // A word that did not settle it is offered again: who was said to be away is not taken for well.
    const mark: Mark = account && account.state !== 'notYet' ? markOf(account) : { state: 'well' };
    return { person, mark: withAnswers(mark, flagged), recorded: false, records: true, own };
  });
}

/** An answer that needs somebody is a reason like any other, for as long as it stands. */
function withAnswers(mark: Mark, flagged: boolean): Mark {
  const told = (mark.reasons ?? []).includes('answer');
  if (flagged === told || (mark.state !== 'well' && mark.state !== 'needsAttention')) return mark;
  return withReason(mark, 'answer');
}

export function markOf(account: PersonAccount): Mark {
  if (account.state === 'notYet') return { state: 'well' };
  const reasons = plain<AttentionReason[]>(account.reasons);
  const whereabouts = plain<string>(account.whereabouts);
  return {
    state: account.state,
    ...(reasons && { reasons }),
    ...(account.awayAt && { awayAt: account.awayAt }),
    ...(whereabouts && { whereabouts }),
    ...(account.backOn && { backOn: account.backOn }),
  };
}

/** Tapping a reason turns it on or off; the last one off makes the person well again. */
export function withReason(mark: Mark, reason: AttentionReason): Mark {
  const before = mark.state === 'needsAttention' ? (mark.reasons ?? []) : [];
  const reasons = before.includes(reason) ? before.filter((one) => one !== reason) : [...before, reason];
  const measured = mark.temperature !== undefined ? { temperature: mark.temperature } : {};
  return reasons.length > 0 ? { state: 'needsAttention', reasons, ...measured } : { state: 'well', ...measured };
}

/** A reading is a fact of its own; one that the policy has looked at brings the reason with it. */
export function withTemperature(mark: Mark, celsius: number | undefined, policy: PolicyProfile): Mark {
  const { temperature: _, ...rest } = mark;
  if (celsius === undefined) return rest;
  const base: Mark = rest.state === 'well' || rest.state === 'needsAttention' ? rest : { state: 'well' };
  if (!isFever(celsius, policy)) return { ...base, temperature: celsius };
  const reasons = new Set([...(base.reasons ?? []), 'fever' as const]);
  return { state: 'needsAttention', reasons: [...reasons], temperature: celsius };
}

export function channelOf(source: AnswerSource): Channel {
  return source === 'phone' || source === 'message' || source === 'self' ? source : 'door';
}

export function answerOf(
  person: string,
  mark: Mark,
  source: AnswerSource,
  own?: readonly OwnAnswer[],
): PersonAnswer | undefined {
  if (mark.state === 'unasked') return undefined;
  const { state, reasons, temperature, awayAt, whereabouts, backOn } = mark;
  const away = state === 'away';
  return {
    person,
    state,
    source,
    ...(state === 'needsAttention' && reasons && { reasons: [...reasons] }),
    ...(temperature !== undefined && !away && { temperature }),
    ...(away && { awayAt: awayAt ?? 'unknown' }),
    ...(away && whereabouts && { whereabouts }),
    ...(away && backOn && { backOn }),
    ...(own && { own: [...own] }),
  };
}

/** What a person, or the household as a whole, has answered already in this round. */
export function recordedOf(coverage: CoverageState | undefined, subject: string): readonly OwnAnswer[] | undefined {
  if (subject === ofHousehold) return coverage?.own;
  return coverage?.persons.find(({ person }) => person === subject)?.own;
}

/** What stands recorded, and over it what the sheet says anew. */
export function answersOn(coverage: CoverageState | undefined, draft: VisitDraft, subject: string): Answers {
  return { ...answersIn(recordedOf(coverage, subject)), ...draft.own?.[subject] };
}

/** Only what differs from what is recorded is an answer of this sheet; a correction says anew all that it replaces. */
export function withAnswersOf(
  coverage: CoverageState | undefined,
  draft: VisitDraft,
  subject: string,
  answers: Answers,
): VisitDraft {
  const standing = draft.corrects ? {} : answersIn(recordedOf(coverage, subject));
  const anew = Object.entries(answers).filter(([question, value]) => standing[question] !== value);
  const { [subject]: _, ...others } = draft.own ?? {};
  const own = anew.length > 0 ? { ...others, [subject]: Object.fromEntries(anew) } : others;
  const { own: _before, ...rest } = draft;
  return Object.keys(own).length > 0 ? { ...rest, own } : rest;
}
