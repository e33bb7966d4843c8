export * from './following.ts';
export * from './grant.ts';
export * from './roles.ts';
export * from './takingBack.ts';
export * from './viewer.ts';
