/** What is to be done next, and from when: a function of what was tried and of the policy's ladder. */
import type { ContactPolicy, Rung } from '../policy/index.ts';
import type { Attempt, Channel, ContactState } from './shapes.ts';

const hourMs = 3_600_000;

export type NextStep = {
  readonly rung: Rung;
  /** Instant (ms) from which it is due. */
  readonly from: number;
  /** Which try of this rung it would be, from 1. */
  readonly nth: number;
};

const rungOf: { readonly [channel in Channel]: Rung } = {
  phone: 'call',
  message: 'message',
  door: 'door',
  neighbour: 'neighbour',
};

/** Since they last agreed: what was tried before that was answered. */
export function openAttempts({ attempts }: Pick<ContactState, 'attempts'>): readonly Attempt[] {
  const last = attempts.map(({ outcome }) => outcome).lastIndexOf('agreed');
  return attempts.slice(last + 1);
}

/** @returns undefined where they agreed, nobody has tried yet, or nothing is left to try */
export function nextStep(state: ContactState, ladder: ContactPolicy['ladder']): NextStep | undefined {
  const open = openAttempts(state);
  const last = open.at(-1);
  if (!last) return undefined;
  const wrong = open.some(({ outcome }) => outcome === 'wrongNumber');
  const { handedUp, askedHere } = state;
  let since = last.at;
  let wait = waitAfter(ladder, rungOf[last.channel]);
  for (const { rung, tries, waitHours } of ladder) {
    if (rung === 'street') {
      const asked = askedHere ?? (handedUp && handedUp.at >= (open[0]?.at ?? 0) ? handedUp : undefined);
      if (!asked) return { rung, from: due(since, wait, last), nth: 1 };
      since = Math.max(since, handedUp?.taken?.at ?? asked.at);
      wait = waitHours;
      continue;
    }
    if (rung === 'police') return { rung, from: since + wait * hourMs, nth: 1 };
    const tried = open.filter(({ channel }) => rungOf[channel] === rung).length;
    // A wrong number is not dialled again.
    if (tried >= tries || ((rung === 'call' || rung === 'message') && wrong)) continue;
    return { rung, from: due(since, wait, last), nth: tried + 1 };
  }
  return undefined;
}

/** When they named a time themselves, that is when. */
function due(since: number, waitHours: number, { nextAt }: Attempt): number {
  return nextAt ?? since + waitHours * hourMs;
}

function waitAfter(ladder: ContactPolicy['ladder'], rung: Rung): number {
  return ladder.find((one) => one.rung === rung)?.waitHours ?? 0;
}
