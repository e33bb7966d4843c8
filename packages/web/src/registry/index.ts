export * from './AskedTodayLine.tsx';
export * from './careText.ts';
export * from './registryWords.ts';
