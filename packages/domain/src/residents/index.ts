export * from './kinds.ts';
export * from './shapes.ts';
