export { PrintedPaper } from './PrintedPaper.tsx';
