/** The day of a round, as desk and command both show it. */
export { SummaryPage } from './SummaryPage.tsx';
