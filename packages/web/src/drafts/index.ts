/** Forms that survive the end of the page. */
export { CarriedOn } from './CarriedOn.tsx';
export { Correcting } from './Correcting.tsx';
export { useDraft } from './useDraft.ts';
