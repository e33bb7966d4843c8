export { Returns } from './Returns.tsx';
