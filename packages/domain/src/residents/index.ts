export * from './kinds.ts';
export * from './priority.ts';
export * from './roster/index.ts';
export * from './shapes.ts';
