export { doorForms } from './doorForms.ts';
export * from './ground.ts';
export * from './kinds.ts';
export * from './priority.ts';
export { occupantsAt, openRounds, presenceOf, stoodAt } from './roll.ts';
export * from './roster/index.ts';
export * from './shapes.ts';
