export { type Answer, ask } from './ask.ts';
export { signedIn } from './begin.ts';
export type { Device, Extras, Hit, Loading, OutboxAccount } from './device.ts';
export type { Session } from './lease.ts';
export * from './react.tsx';
export { type LockedBy, type Standing, standingNow, useStanding } from './standing.ts';
export { uuidv7 } from './uuid.ts';
