export * from './kinds.ts';
export * from './profile.ts';
