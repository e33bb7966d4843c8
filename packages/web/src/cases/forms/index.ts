/** What is filled in of a household under observation, on every face: loaded when a folder is opened. */
export { Dependants } from './Dependants.tsx';
export { Referral } from './Referral.tsx';
export { Release } from './Release.tsx';
export { Voices } from './Voices.tsx';

import './forms.css';
