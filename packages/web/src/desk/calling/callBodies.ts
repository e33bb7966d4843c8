/** What each key records. All of them are visits like any other, made by telephone. */
import type { AwayPlace } from '@fangxian/domain/policy';
import { answeredFor, type PersonAccount, type Visited } from '@fangxian/domain/screening';
import {
  allAwayBody,
  linesOf,
  type Mark,
  metBody,
  nextTries,
  nobodyBody,
  refusedBody,
  sourceOf,
  type VisitDraft,
} from '../../door/visit/index.ts';
import type { Asking } from '../../questions/index.ts';

type About = { readonly round: string; readonly household: string };

type Asked = {
  readonly draft: VisitDraft;
  readonly persons: readonly string[];
  readonly accounts: readonly PersonAccount[];
  readonly asking: Asking;
};

/** One thing said of everybody who had not been asked; who had been keeps what they said. */
function saidOfAll({ draft, persons, accounts }: Asked, mark: Mark): VisitDraft {
  const asked = new Set(accounts.filter(answeredFor).map(({ person }) => person));
  const everybody = [...persons, ...draft.added.map(({ person }) => person)];
  return { ...draft, marks: Object.fromEntries(everybody.flatMap((one) => (asked.has(one) ? [] : [[one, mark]]))) };
}

/** An answer that needs somebody still says so: nobody is made well over it. */
export const everybodyWell = (asked: Asked): VisitDraft => saidOfAll(asked, { state: 'well' });

export function allWell(about: About, asked: Asked): Visited | undefined {
  return bodyOf(about, asked, everybodyWell(asked));
}

export function away(about: About, asked: Asked, awayAt: AwayPlace): Visited {
  const told = bodyOf(about, asked, saidOfAll(asked, { state: 'away', awayAt }));
  if (told) return { ...told, outcome: 'allAway' };
  return allAwayBody(about, asked.draft, [], { awayAt, source: sourceOf(asked.draft) }, asked.asking);
}

function bodyOf(about: About, { persons, accounts, asking }: Asked, draft: VisitDraft): Visited | undefined {
  return metBody(about, draft, linesOf(persons, accounts, draft, asking), asking);
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
