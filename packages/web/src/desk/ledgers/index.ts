export { Ledgers } from './Ledgers.tsx';
