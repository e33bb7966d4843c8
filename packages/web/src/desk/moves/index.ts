export { Moves } from './Moves.tsx';
export { MovesOf } from './MovesOf.tsx';
export { expectedCount } from './reading.ts';
export { SendAway } from './SendAway.tsx';
