export { SlipPage } from './SlipPage.tsx';
