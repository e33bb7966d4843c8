/** What became of a record. Expected refusals are values with codes; their words stand in `problems`. */
import type { ProblemCode } from '../problems/index.ts';

export type Params = { readonly [name: string]: string | number };

/** The word of a rule: taken; taken with a question for the desk; or, for decisions only, refused. */
export type Verdict =
  | { readonly verdict: 'accepted' }
  | { readonly verdict: 'question'; readonly code: ProblemCode; readonly params?: Params }
  | { readonly verdict: 'refused'; readonly code: ProblemCode; readonly params?: Params };

export const accepted: Verdict = { verdict: 'accepted' };

export function question(code: ProblemCode, params?: Params): Verdict {
  return params ? { verdict: 'question', code, params } : { verdict: 'question', code };
}

export function refused(code: ProblemCode, params?: Params): Verdict {
  return params ? { verdict: 'refused', code, params } : { verdict: 'refused', code };
}

/** The word of the log, one per record sent; one bad record never fails its neighbours. */
export type Outcome =
  | { id: string; outcome: 'accepted'; seq: number; question?: ProblemCode }
  | { id: string; outcome: 'duplicate'; seq: number }
  | { id: string; outcome: 'held'; code: ProblemCode; params?: Params }
  | { id: string; outcome: 'later'; code: ProblemCode; params?: Params }
  | { id: string; outcome: 'refused'; code: ProblemCode; params?: Params };
