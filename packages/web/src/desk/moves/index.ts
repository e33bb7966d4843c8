export { Moves } from './Moves.tsx';
export { MovesOf } from './MovesOf.tsx';
export { SendAway } from './SendAway.tsx';
