/** What other areas take from home quarantine. */

export { type SumOfLog, sumsOnDay } from './movement.view.ts';
export { seesCases } from './seeing.ts';
