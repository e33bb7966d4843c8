export { Residents } from './Residents.tsx';
