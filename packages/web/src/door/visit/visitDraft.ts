/** A sheet while it is being filled in, and what it is about to record. Pure: the sheet and its tests share it. */
import { type AnswerSource, isFever, type PolicyProfile } from '@fangxian/domain/policy';
import type { PersonTold } from '@fangxian/domain/residents';
import {
  type AttentionReason,
  type AwayPlace,
  answeredFor,
  type Channel,
  type PersonAccount,
  type PersonAnswer,
} from '@fangxian/domain/screening';
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
};

export const emptyDraft: VisitDraft = { speaker: 'door', marks: {}, added: [] };

export function isUntouched(draft: VisitDraft): boolean {
  return draft.speaker === 'door' && Object.keys(draft.marks).length === 0 && draft.added.length === 0 && !draft.note;
}

/** One person on the sheet: what stands for them now, and whether this sheet will record it. */
export type Line = {
  readonly person: string;
  readonly mark: Mark;
  readonly recorded: boolean;
  readonly records: boolean;
};

/**
 * The lines of a sheet. Who has not been answered for is taken as well until somebody taps otherwise (the one
 * button says so before it is pressed); who has been answered for stands as recorded and is left alone.
 */
export function linesOf(
  persons: readonly string[],
  accounts: readonly PersonAccount[],
  draft: VisitDraft,
): readonly Line[] {
  const known = new Map(accounts.map((account) => [account.person, account]));
  const everybody = [...new Set([...persons, ...draft.added.map(({ person }) => person)])];
  return everybody.map((person) => {
    const account = known.get(person);
    const chosen = draft.marks[person];
    if (chosen) return { person, mark: chosen, recorded: false, records: chosen.state !== 'unasked' };
    if (account && answeredFor(account)) return { person, mark: markOf(account), recorded: true, records: false };
    // A word that did not settle it is offered again: who was said to be away is not taken for well.
    const mark: Mark = account && account.state !== 'notYet' ? markOf(account) : { state: 'well' };
    return { person, mark, recorded: false, records: true };
  });
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

export function answerOf(person: string, mark: Mark, source: AnswerSource): PersonAnswer | undefined {
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
  };
}
