export { DoorFace } from './DoorFace.tsx';
