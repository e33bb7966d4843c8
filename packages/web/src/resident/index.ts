export { ResidentPage } from './ResidentPage.tsx';
