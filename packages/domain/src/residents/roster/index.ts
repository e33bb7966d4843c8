export { type AddressRead, readAddress } from './address.ts';
export type { HeadedColumn, HeadingMappings, SheetHeading } from './columns.ts';
export { type CompletedRow, rowCompleter } from './completeRow.ts';
export { compoundKindOf, compoundMeant, standingIn } from './compounds.ts';
export { diffRoster, type KnownRoster, type RosterDiff } from './diff.ts';
export { checkSign, holdsChecksum, readDocument } from './document.ts';
export { compoundKey, readBuilding, readDoor, readStairwell } from './doors.ts';
export { headingFor, type RosterField, rosterFields } from './fields.ts';
export { readPhone } from './phone.ts';
export { holdsPeople, type RosterReading, readRoster } from './readRoster.ts';
export {
  type Cell,
  isBlank,
  type NumberCell,
  ownCells,
  type SheetRefusal,
  type SheetRow,
  type SheetRows,
  textOf,
} from './rows.ts';
export * from './shapes.ts';
export { type RosterSummary, rosterSummary } from './summary.ts';
export { halfWidth, plainName } from './text.ts';
