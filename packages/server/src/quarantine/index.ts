/** What the daily summary takes from home quarantine. */
export { type SumOfLog, sumsOnDay } from './movement.view.ts';
