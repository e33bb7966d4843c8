/** Leads, as every face shows them. */
export * from './leadWords.ts';
export { Results } from './Results.tsx';
export { type LeadRow, leadsIn, waits } from './reading.ts';
export { type SayOfLead, useLead } from './useLead.ts';

import './leads.css';
