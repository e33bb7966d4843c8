export * from './format.ts';
export * from './language.ts';
export * from './words.ts';
