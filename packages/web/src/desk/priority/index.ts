export { PriorityCoverage } from './PriorityCoverage.tsx';
export { PriorityList } from './PriorityList.tsx';
export { PriorityOf } from './PriorityOf.tsx';
export { PutOnList } from './PutOnList.tsx';
