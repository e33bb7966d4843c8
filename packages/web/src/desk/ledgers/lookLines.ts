/** Looks as the desk lists them: a family that opens its own page ten times a day is one line, and hides no export. */

import type { AskingState } from '@fangxian/domain/ledgers';
import { plain } from '@fangxian/domain/records';

export type LookTold = {
  readonly at: number;
  readonly by: string;
  readonly what: string;
  readonly purpose: string;
  readonly rows: number;
  /** Where a second person had to agree. */
  readonly asking?: string;
  readonly agreedBy?: string;
  readonly agreedFor?: string;
};

export type LookLine = LookTold & {
  /** How often, on that day; `at` is the latest. */
  readonly times: number;
};

/** What was asked for and answered stands among what left: nothing is hidden because nothing left. */
export function askedAndAnswered(askings: readonly AskingState[]): readonly LookTold[] {
  return askings.flatMap(({ asking: id, ledger, asked, answer, purpose, rows, member }) => {
    const told = { asking: id, purpose: plain(purpose) ?? '', rows };
    const asking = { ...told, at: asked.at, by: member, what: `asked.${ledger}` };
    if (!answer) return [asking];
    const { at, by, agreed, place } = answer;
    const word = { ...told, at, by, what: `${agreed ? 'agreed' : 'refused'}.${ledger}` };
    return [asking, { ...word, ...(place !== undefined && { agreedFor: place }) }];
  });
}

/** @param looks newest first @param dayOf civil day of an instant */
export function lookLines(looks: readonly LookTold[], dayOf: (at: number) => string): readonly LookLine[] {
  const lines = new Map<string, LookLine>();
  looks.forEach((look, i) => {
    const { at, by, what, purpose } = look;
    // An export stands by itself, each time.
    const key = what.startsWith('resident.') ? JSON.stringify([dayOf(at), by, what, purpose]) : String(i);
    const known = lines.get(key);
    lines.set(key, known ? { ...known, times: known.times + 1 } : { ...look, times: 1 });
  });
  return [...lines.values()];
}
