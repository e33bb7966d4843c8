export { byStairwell } from './byStairwell.ts';
export { callList } from './callList.ts';
export { filterDoors, isDue } from './filter.ts';
export { PrintedList } from './PrintedList.tsx';
export { Unreached } from './Unreached.tsx';
