/** An expected refusal, by its code. */
import type { ProblemCode } from '@fangxian/domain/problems';
import type { Params } from '@fangxian/domain/records';

export type Refused = { readonly refused: ProblemCode; readonly params?: Params };

export function refusal(code: ProblemCode, params?: Params): Refused {
  return params ? { refused: code, params } : { refused: code };
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}

export function tooManyTries(lockedUntil: number, now: number): Refused {
  return refusal('signIn.tooManyTries', { minutes: Math.max(1, Math.ceil((lockedUntil - now) / 60_000)) });
}
