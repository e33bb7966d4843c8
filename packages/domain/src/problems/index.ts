export * from './catalogue.ts';
export type { Language } from './shapes.ts';
