export { DeskFace } from './DeskFace.tsx';
