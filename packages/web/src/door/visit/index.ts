/** What a visit records: the sheet at the door and the telephone at the desk fill in the same draft, and ask alike. */
export * from './again.ts';
export { CareChoices } from './CareChoices.tsx';
export * from './visitDraft.ts';
export * from './visitFacts.ts';
export * from './when.ts';
