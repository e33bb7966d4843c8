/** Trying to reach somebody, as every face shows it. */
export { ContactHistory } from './ContactHistory.tsx';
export { outcomeWords } from './contactWords.ts';
export { RecordAttempt, type Said } from './RecordAttempt.tsx';
export { type NextStepTold, useNextStep } from './useNextStep.ts';

import './contacts.css';
