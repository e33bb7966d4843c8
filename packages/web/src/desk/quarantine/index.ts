export { Cases } from './Cases.tsx';
