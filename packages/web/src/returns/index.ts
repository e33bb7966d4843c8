/** People away and coming back, as every face lists them. */
export { journeysIn, type ReturnRow, waitsForUs } from './reading.ts';
export * from './returnWords.ts';
export { type SayOfReturn, useReturn } from './useReturn.ts';
export { useReturns } from './useReturns.ts';
