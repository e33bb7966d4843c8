/**
 * What a household says of itself by the slip left at its door: how many, and the three questions. The slip
 * knows no names, so a report answers for persons only where it fits all of them; else it is kept as it was
 * said, and the desk is asked to look.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { answeredFor } from './persons.ts';
import type { AttentionReason, CoverageState, PersonAnswer } from './shapes.ts';
import type { Visited } from './visit.ts';

const Count = Type.Integer({ minimum: 0, maximum: 30 });

export const SelfReport = Type.Object(
  {
    home: Count,
    away: Count,
    riskArea: Type.Boolean(),
    contact: Type.Boolean(),
    unwell: Type.Boolean(),
    words: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type SelfReport = Static<typeof SelfReport>;

type About = {
  readonly round: string;
  readonly household: string;
  /** Who lives there, as the roster knows. */
  readonly persons: readonly string[];
  readonly coverage: Pick<CoverageState, 'persons'> | undefined;
};

export function visitFromSelf(report: SelfReport, about: About): Visited {
  const { round, household } = about;
  const answers = answersFrom(report, about);
  const away = answers.length > 0 && answers.every(({ state }) => state === 'away');
  return { round, household, outcome: away ? 'allAway' : 'met', channel: 'self', answers, note: noteOf(report) };
}

function answersFrom(report: SelfReport, { persons, coverage }: About): PersonAnswer[] {
  const { home, away } = report;
  const source = 'self';
  const reasons = reasonsIn(report);
  if (persons.length === 0 || home + away !== persons.length) return [];
  // A slip does not make well again whom somebody found ill.
  if (coverage?.persons.some((one) => one.state === 'needsAttention' && answeredFor(one))) return [];
  if (reasons.length > 0) {
    const [only] = persons;
    return persons.length === 1 && only && home === 1
      ? [{ person: only, state: 'needsAttention', source, reasons }]
      : [];
  }
  if (away === 0) return persons.map((person) => ({ person, state: 'well', source }));
  return home === 0 ? persons.map((person) => ({ person, state: 'away', source, awayAt: 'unknown' })) : [];
}

function reasonsIn({ riskArea, contact, unwell }: SelfReport): AttentionReason[] {
  return [
    ...(riskArea ? ['riskArea' as const] : []),
    ...(contact ? ['contact' as const] : []),
    ...(unwell ? ['unwell' as const] : []),
  ];
}

/** As it was said, for whoever calls back: in the words of the sheet, which is read in Chinese. */
function noteOf({ home, away, riskArea, contact, unwell, words }: SelfReport): string {
  const yes = (said: boolean) => (said ? '有' : '没有');
  const told = [
    `自报在家 ${home} 人，在外 ${away} 人`,
    `去过风险地区：${yes(riskArea)}`,
    `接触过：${yes(contact)}`,
    `身体异常：${yes(unwell)}`,
  ];
  return [told.join('；'), words?.trim()].filter(Boolean).join('。').slice(0, 500);
}
