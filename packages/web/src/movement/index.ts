/** 一增一减 of home quarantine, as desk and command show it. */
export { MovementPage } from './MovementPage.tsx';
export { type MovementOf, movementWords } from './movementWords.ts';
