export { OpenRound } from './OpenRound.tsx';
export { type KnownRound, useRounds } from './useRounds.ts';
