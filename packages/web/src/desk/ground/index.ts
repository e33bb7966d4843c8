export { GroundPage } from './GroundPage.tsx';
