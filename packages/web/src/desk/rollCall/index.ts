export { RollCallPage } from './RollCallPage.tsx';
