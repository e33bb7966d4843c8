/** The figures of a preview: how much of a file is new, changed, the same, or in question. */
import type { RosterDiff, Tally } from './diff.ts';

export type RosterSummary = {
  readonly households: Tally & { inQuestion: number };
  readonly persons: Tally & { inQuestion: number };
  /** Rows that are not imported until they are mended. */
  readonly keptOut: number;
};

export function rosterSummary({ households, persons, questions }: RosterDiff): RosterSummary {
  const ids = (of: 'household' | 'person') => new Set(questions.map((question) => question[of]).filter(Boolean)).size;
  return {
    households: { ...households, inQuestion: ids('household') },
    persons: { ...persons, inQuestion: ids('person') },
    keptOut: questions.filter(({ blocking }) => blocking).length,
  };
}
