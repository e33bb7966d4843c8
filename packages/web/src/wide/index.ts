/** What the two faces on large screens have in common: Ant Design made quiet, keys, bars, and asking the server. */
export * from './asking.ts';
export * from './ChosenBar.tsx';
export * from './CommunityField.tsx';
export * from './CoverageBar.tsx';
export * from './DayBars.tsx';
export * from './InvitationMade.tsx';
export * from './naming.ts';
export * from './Quiet.tsx';
export * from './rounds/index.ts';
export * from './SavedFilters.tsx';
export * from './sendFile.ts';
export * from './useChosen.ts';
export * from './useKeys.ts';
export * from './useLinks.ts';
export * from './WideTable.tsx';
