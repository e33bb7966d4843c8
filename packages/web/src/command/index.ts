export { CommandFace } from './CommandFace.tsx';
