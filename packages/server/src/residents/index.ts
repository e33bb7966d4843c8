/** What other areas take from the registry's side of the server. */
export { knownRoster } from './known.view.ts';
export { readRows } from './workbook/index.ts';
