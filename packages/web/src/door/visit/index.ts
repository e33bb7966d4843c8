/** What a visit records: the sheet at the door and the telephone at the desk fill in the same draft. */
export * from './again.ts';
export * from './mustLeft.ts';
export * from './visitDraft.ts';
export * from './visitFacts.ts';
export * from './when.ts';
