export { type Doubt, doubtsOfAnswer, type KnownDoor, type RollCall, type RollCallLine, readRollCall } from './match.ts';
export type { Told } from './told.ts';
