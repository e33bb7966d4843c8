/** Forms that survive the end of the page. */
export { CarriedOn } from './CarriedOn.tsx';
export { type Draft, useDraft } from './useDraft.ts';
