/** What was recorded of a household, each record with the way to take it back or to put it right. */
export { EveryRecord } from './EveryRecord.tsx';
export type { Entry } from './entries.ts';
export { PartAgain } from './PartAgain.tsx';
