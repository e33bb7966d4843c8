export { Calling } from './Calling.tsx';
