/** People away and coming back, as every face lists them. */
export { type ReturnRow, returnsIn, waitsForUs } from './reading.ts';
export * from './returnWords.ts';
export { type SayOfReturn, useReturn } from './useReturn.ts';
