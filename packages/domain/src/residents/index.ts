export { doorForms } from './doorForms.ts';
export * from './kinds.ts';
export * from './roster/index.ts';
export * from './shapes.ts';
