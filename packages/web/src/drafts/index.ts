/** Forms that survive the end of the page. */
export { CarriedOn } from './CarriedOn.tsx';
export { useDraft } from './useDraft.ts';
