export { Leads } from './Leads.tsx';
