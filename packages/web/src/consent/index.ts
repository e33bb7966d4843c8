/** What leaves with whole names in it: asking a second person, agreeing, and fetching it while the word holds. */
export { AskingsWaiting } from './AskingsWaiting.tsx';
export { askingsIn, mayAgree } from './askings.ts';
export { ledgerNames } from './consentWords.ts';
export { MaskedExport } from './MaskedExport.tsx';
export { useAskingsWaiting } from './useAskingsWaiting.ts';
