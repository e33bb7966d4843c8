export { PrintedSlips } from './PrintedSlips.tsx';
export { type Slip, useSlips } from './useSlips.ts';
