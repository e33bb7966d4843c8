/** What the server's other areas take from screening: how an office's sheet is filled, masked and named, and the tree. */
export { plain } from './ledger/columns.ts';
export type { Registers } from './ledger/households.view.ts';
export { masked, type Showing, whole } from './ledger/masking.ts';
export { memberNames } from './ledger/members.view.ts';
export { policyIn } from './summary/figures.view.ts';
export { type Sheet, sharedStringsIn, sheetIn } from './summary/template/sheet.ts';
export { unzip, zip } from './summary/template/unzip.ts';
export { branchOf } from './tree.routes.ts';
