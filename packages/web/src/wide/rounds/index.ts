/** What desk and command say alike of a round. */
export * from './criteriaText.ts';
export * from './modeWords.ts';
export * from './useRoundText.ts';
