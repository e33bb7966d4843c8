export { MovementDesk } from './MovementDesk.tsx';
