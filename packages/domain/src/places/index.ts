export * from './division.ts';
export * from './ids.ts';
export * from './kinds.ts';
export * from './shapes.ts';
