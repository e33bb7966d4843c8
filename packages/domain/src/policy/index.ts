export { ContactPolicy, Rung } from './contactLadder.ts';
export * from './firstObservation.ts';
export * from './kinds.ts';
export * from './nextProfile.ts';
export * from './observation.ts';
export * from './profile.ts';
export * from './returns.ts';
export * from './riskAreas.ts';
export * from './whole.ts';
