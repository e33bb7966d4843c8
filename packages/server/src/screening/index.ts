/** What the server's other areas take from screening: names and policy. */
export type { Registers } from './ledger/households.view.ts';
export { memberNames } from './ledger/members.view.ts';
export { policyIn } from './summary/figures.view.ts';
