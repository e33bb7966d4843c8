/**
 * The states of the house, decided once: a colour, a shape and a word each. Shape and word alone must
 * be enough (black-and-white paper, colour blindness); colour only helps. Colours stand in tokens.css.
 */
import { type CoverageState, type HouseholdEnd, needsLookingAfter, type PersonEnd } from '@fangxian/domain/screening';
import type { ReactNode } from 'react';
import { defineWords, useWords } from '../words/index.ts';

export type StateName =
  | 'accounted'
  | 'needsAttention'
  | 'notYet'
  | 'nobodyHome'
  | 'partly'
  | 'allAway'
  | 'away'
  | 'refused'
  | 'vacant'
  | 'unreachable'
  | 'inContact'
  | 'underObservation';

export const stateWords = defineWords({
  zh: {
    accounted: '已核清',
    needsAttention: '有情况',
    notYet: '未访',
    nobodyHome: '没人',
    partly: '没问全',
    allAway: '全家在外',
    away: '外出',
    refused: '拒访',
    vacant: '空置',
    unreachable: '联系不上',
    inContact: '已有专人联系，勿敲门',
    underObservation: '观察中',
    overdue: '已过时限',
  },
  en: {
    accounted: 'Settled',
    needsAttention: 'Needs attention',
    notYet: 'Not reached',
    nobodyHome: 'Nobody home',
    partly: 'Partly asked',
    allAway: 'All away',
    away: 'Away',
    refused: 'Refused',
    vacant: 'Vacant',
    unreachable: 'Unreachable',
    inContact: 'Already in contact, do not knock',
    underObservation: 'Under observation',
    overdue: 'Overdue',
  },
});

type Look = { colour: string; background: string; shape: ReactNode; dashed?: boolean };

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;
const solid = { fill: 'currentColor' } as const;

/** Drawn in a 20 × 20 box; colour is inherited, so that a printer in black shows the same. */
export const states: { readonly [name in StateName]: Look } = {
  accounted: { ...coloured('accounted'), shape: <circle cx="10" cy="10" r="6.5" {...solid} /> },
  needsAttention: { ...coloured('attention'), shape: <path d="M10 2.5 18 17H2z" {...solid} /> },
  notYet: { ...coloured('not-yet'), shape: <circle cx="10" cy="10" r="6" {...line} /> },
  nobodyHome: {
    ...coloured('tried'),
    dashed: true,
    shape: <circle cx="10" cy="10" r="6.5" {...line} strokeDasharray="2.6 2.5" />,
  },
  partly: {
    ...coloured('tried'),
    dashed: true,
    shape: (
      <>
        <circle cx="10" cy="10" r="6.5" {...line} />
        <path d="M10 3.5a6.5 6.5 0 0 0 0 13z" {...solid} />
      </>
    ),
  },
  allAway: { ...coloured('tried'), dashed: true, shape: <path d="M5 15 15 5M7 5h8v8" {...line} strokeWidth={2.4} /> },
  away: { ...coloured('tried'), dashed: true, shape: <path d="M5 15 15 5M7 5h8v8" {...line} strokeWidth={2.4} /> },
  refused: { ...coloured('refused'), shape: <path d="m5 5 10 10M15 5 5 15" {...line} strokeWidth={2.6} /> },
  vacant: {
    ...coloured('vacant'),
    shape: (
      <>
        <rect x="3.5" y="3.5" width="13" height="13" {...line} strokeWidth={1.6} />
        <path d="m3.5 11 7.5-7.5M4 16.5 16.5 4M9 16.5l7.5-7.5" {...line} strokeWidth={1.6} />
      </>
    ),
  },
  unreachable: {
    ...coloured('tried'),
    dashed: true,
    shape: <path d="M3 8a7 7 0 0 1 14 0M6 11a4 4 0 0 1 8 0M4 17 16 4" {...line} />,
  },
  inContact: {
    ...coloured('contact'),
    shape: (
      <path
        d="M10 4C5.6 4 2.5 5.7 2.5 8.4v1.7h4V8.4c0-.7 1.4-1.2 3.5-1.2s3.5.5 3.5 1.2v1.7h4V8.4C17.5 5.7 14.4 4 10 4M7 9.5 4.5 13.200V16h11v-2.800L13 9.500zm3 1.300a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8"
        {...solid}
      />
    ),
  },
  underObservation: { ...coloured('observed'), shape: <rect x="3.5" y="3.5" width="13" height="13" {...solid} /> },
};

function coloured(token: string) {
  return { colour: `var(--${token})`, background: `var(--${token}-bg)` };
}

/** The shape of a state. Says its word to screen readers unless the word stands beside it (`quiet`). */
export function Mark({
  state,
  overdue = false,
  quiet = false,
}: {
  state: StateName;
  overdue?: boolean;
  quiet?: boolean;
}) {
  const words = useWords(stateWords);
  const label = overdue ? `${words[state]}, ${words.overdue}` : words[state];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled by aria-label, or quiet beside its word
    <svg
      className="fx-mark"
      viewBox="0 0 20 20"
      style={{ color: states[state].colour }}
      {...(quiet ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {states[state].shape}
      {overdue && (
        <g>
          <circle cx="15.5" cy="15.5" r="4.5" fill="var(--card)" />
          <circle cx="15.5" cy="15.5" r="3.6" {...line} strokeWidth={1.3} />
          <path d="M15.5 13.600v2h1.5" {...line} strokeWidth={1.3} />
        </g>
      )}
    </svg>
  );
}

/** The state under which a household is drawn to this viewer. A row's absence means: not yet reached. */
export function stateOfHousehold(row: CoverageState | undefined): StateName {
  if (!row) return 'notYet';
  if (row.inContact) return 'inContact';
  if (needsLookingAfter(row)) return 'needsAttention';
  return stateOfEnd(row.end);
}

export function stateOfEnd(end: HouseholdEnd): StateName {
  return end;
}

export function stateOfPerson(state: PersonEnd): StateName {
  return state === 'well' ? 'accounted' : state;
}
