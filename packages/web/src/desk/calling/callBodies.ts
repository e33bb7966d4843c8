/** What each key records. All of them are visits like any other, made by telephone. */
import type { AwayPlace } from '@fangxian/domain/policy';
import type { Visited } from '@fangxian/domain/screening';
import {
  allAwayBody,
  emptyDraft,
  type Line,
  metBody,
  nextTries,
  nobodyBody,
  refusedBody,
  type VisitDraft,
} from '../../door/visit/index.ts';

type About = { readonly round: string; readonly household: string };

export const byPhone: VisitDraft = { ...emptyDraft, speaker: 'phone' };

/** Everybody who had not been asked is well; who had been keeps what they said. */
export function allWell(about: About, draft: VisitDraft, lines: readonly Line[]): Visited | undefined {
  const asked = lines.map((line) =>
    line.recorded ? line : { ...line, mark: { state: 'well' as const }, records: true },
  );
  return metBody(about, draft, asked);
}

export function away(about: About, draft: VisitDraft, lines: readonly Line[], awayAt: AwayPlace): Visited {
  const persons = lines.filter(({ recorded }) => !recorded).map(({ person }) => person);
  return allAwayBody(about, draft, persons, { awayAt, source: 'phone' });
}

export function noAnswer(about: About, draft: VisitDraft, times: readonly CallBack[]): Visited {
  const next = times.find(({ name }) => name !== 'halfHour');
  return nobodyBody(about, draft, next?.at ?? 0);
}

export const callBack = nobodyBody;
export const refused = refusedBody;

type CallBack = { readonly name: 'halfHour' | 'tonight' | 'tomorrow' | 'afterHours'; readonly at: number };

/** When to call again, soonest first. */
export function callBackTimes(now: number, zone: string, nextTryHours: number): readonly CallBack[] {
  return [{ name: 'halfHour', at: now + 1_800_000 }, ...nextTries(now, zone, nextTryHours)];
}
