/** One line of the paper as it is typed back: a digit for the column that was ticked, who it was, and a temperature. */
import { isFever, type PolicyProfile } from '@fangxian/domain/policy';
import { type AttentionReason, readTemperature, type Visited } from '@fangxian/domain/screening';
import { emptyDraft, linesOf, metBody, nobodyBody, refusedBody, type VisitDraft } from '../../door/visit/index.ts';

/** The columns of the sheet, in the order in which they are printed: the first is 1. */
export const ticks = ['well', 'fever', 'unwell', 'riskArea', 'contact', 'away', 'refused', 'nobody'] as const;
type Tick = (typeof ticks)[number];

const reasons: ReadonlySet<Tick> = new Set<Tick>(['fever', 'unwell', 'riskArea', 'contact']);

export type Typed = {
  readonly tick: Tick;
  /** The nth person of the household, as the sheet numbers them. */
  readonly person?: number;
  readonly temperature?: number;
};
type Fault = 'notATick' | 'whoIsIt' | 'nobodySo' | 'notATemperature' | 'contradicts';

/** `1` all well; `1 365` with a temperature; `22` fever of the second person; `22 382`. Undefined: an empty line. */
export function readTyped(text: string, persons: number): Typed | { readonly fault: Fault } | undefined {
  const said = text.normalize('NFKC').trim();
  if (said === '') return undefined;
  const parts = /^([1-8])(\d{0,2})(?:\s+(\d{2}\.?\d?))?$/.exec(said);
  const tick = parts && ticks[Number(parts[1]) - 1];
  if (!tick) return { fault: 'notATick' };
  const [, , who = '', read] = parts;
  const temperature = read === undefined ? undefined : celsius(read);
  if (read !== undefined && temperature === undefined) return { fault: 'notATemperature' };
  const measured = temperature === undefined ? {} : { temperature };
  if (!reasons.has(tick)) return who === '' ? { tick, ...measured } : { fault: 'notATick' };
  const person = who === '' ? (persons === 1 ? 1 : undefined) : Number(who);
  if (person === undefined) return { fault: 'whoIsIt' };
  return person < 1 || person > persons ? { fault: 'nobodySo' } : { tick, person, ...measured };
}

/** A visit on paper happened when the paper says, not when it is typed. A date before the round is asked about later. */
export function paperTime(
  at: number | undefined,
  roundOpenedAt: number,
  now: number,
): 'good' | 'noTime' | 'future' | 'beforeRound' {
  if (at === undefined) return 'noTime';
  if (at > now) return 'future';
  return at < roundOpenedAt ? 'beforeRound' : 'good';
}

/** Three digits are a temperature without its point: that is how paper is typed. */
function celsius(digits: string): number | undefined {
  const told = readTemperature(digits);
  return told.is === 'celsius' || told.is === 'point' ? told.celsius : undefined;
}

export function visitTyped(
  typed: Typed,
  about: { readonly round: string; readonly household: string; readonly persons: readonly string[] },
  told: { readonly note: string; readonly nextTryAt: number; readonly policy: PolicyProfile },
): Visited | { readonly fault: Fault } {
  const { round, household, persons } = about;
  const { tick, person, temperature } = typed;
  const draft: VisitDraft = { ...emptyDraft, note: told.note };
  const at = { round, household };
  if (tick === 'nobody') return nobodyBody(at, draft, told.nextTryAt);
  if (tick === 'refused') return refusedBody(at, draft);
  const feverish = temperature !== undefined && isFever(temperature, told.policy);
  if (feverish && !reasons.has(tick)) return { fault: 'contradicts' };
  const marks = persons.map((id, n) => {
    const theirs = temperature !== undefined && (person === n + 1 || persons.length === 1) ? { temperature } : {};
    if (tick === 'away') return [id, { state: 'away' as const }] as const;
    if (person !== n + 1) return [id, { state: 'well' as const, ...theirs }] as const;
    const found = new Set([tick as AttentionReason, ...(feverish ? (['fever'] as const) : [])]);
    return [id, { state: 'needsAttention' as const, reasons: [...found], ...theirs }] as const;
  });
  const filled = { ...draft, marks: Object.fromEntries(marks) };
  return metBody(at, filled, linesOf(persons, [], filled)) ?? { fault: 'nobodySo' };
}
