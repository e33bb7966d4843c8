export * from './AskedTodayLine.tsx';
export * from './awayWords.ts';
export * from './carers.ts';
export * from './careText.ts';
export * from './communities.ts';
export { workersOf } from './gridWorkers.ts';
export * from './members.ts';
export * from './movesWords.ts';
export * from './registryWords.ts';
