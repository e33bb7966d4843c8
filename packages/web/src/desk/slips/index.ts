export { LeaveSlips } from './LeaveSlips.tsx';
