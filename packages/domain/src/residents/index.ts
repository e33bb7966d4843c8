export {
  type ArrivalState,
  type Arriving,
  arrivalKey,
  type CameBack,
  type DepartureState,
  departureKey,
  onTheWay,
  type SendingBack,
} from './crossing/index.ts';
export { doorForms } from './doorForms.ts';
export * from './ground.ts';
export * from './kinds.ts';
export { couldBeOne } from './merging.ts';
export * from './priority.ts';
export type { RowsInQuestion } from './questionRows.ts';
export { awayFrom, occupantsAt, openRounds, presenceOf, stoodAt } from './roll.ts';
export * from './roster/index.ts';
export * from './shapes.ts';
export { spotOfHousehold } from './spots.ts';
