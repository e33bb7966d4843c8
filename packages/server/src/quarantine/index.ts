/** What other areas take from home quarantine. */

export { fillCaseLedger } from './ledger.ts';
export { caseLedger } from './ledger.view.ts';
export { type SumOfLog, sumsOnDay } from './movement.view.ts';
export { seesCases } from './seeing.ts';
