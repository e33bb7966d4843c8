export * from './grant.ts';
export * from './roles.ts';
export * from './viewer.ts';
