export { filterDoors, isDue } from './filter.ts';
export { PrintedList } from './PrintedList.tsx';
export { toPassOn } from './passOn.ts';
export { Unreached } from './Unreached.tsx';
