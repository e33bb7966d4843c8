export { Unreached } from './Unreached.tsx';
