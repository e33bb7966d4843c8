export { type Asked, type Family, familiesInQuestion } from './familiesInQuestion.ts';
export type { Limits } from './limits.ts';
export { questionsWorkbook } from './questionsWorkbook.ts';
export { type ReadingOptions, readRows } from './readRows.ts';
