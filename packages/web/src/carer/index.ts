export { CarerPage } from './CarerPage.tsx';
