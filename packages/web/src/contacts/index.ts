/** Trying to reach somebody, as every face shows it. */
export { ContactHistory } from './ContactHistory.tsx';
export { outcomeWords } from './contactWords.ts';
export { RecordAttempt, type Said } from './RecordAttempt.tsx';

import './contacts.css';
