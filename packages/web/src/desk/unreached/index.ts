export { filterDoors, isDue } from './filter.ts';
export { PrintedList } from './PrintedList.tsx';
export { byStairwell, toPassOn } from './passOn.ts';
export { Unreached } from './Unreached.tsx';
