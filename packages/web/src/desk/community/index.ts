export * from './addresses.ts';
export * from './CommunityProvider.tsx';
export * from './community.ts';
export * from './forGroup.ts';
export * from './move.ts';
export * from './naturally.ts';
export * from './reading.ts';
export * from './useFound.ts';
