export { PrintedSlips } from './PrintedSlips.tsx';
export { useSlips } from './useSlips.ts';
