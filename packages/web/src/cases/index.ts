/** A household under observation, as every face shows it. */
export { Alarms } from './Alarms.tsx';
export { CheckForm } from './CheckForm.tsx';
export { ComesWithCase } from './ComesWithCase.tsx';
export * from './caseWords.ts';
export { MovedLine } from './MovedLine.tsx';
export { missingToday } from './missingToday.ts';
export { OnWatchLine } from './OnWatchLine.tsx';
export * from './owed.ts';
export * from './reading.ts';
export { TermLine } from './TermLine.tsx';
export { type Say, useCase } from './useCase.ts';
export { type May, useMay } from './useMay.ts';
