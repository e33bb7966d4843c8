/** Trying to reach somebody, as every face shows it. */
export { ContactHistory } from './ContactHistory.tsx';
export { outcomeWords } from './contactWords.ts';
export { RecordAttempt } from './RecordAttempt.tsx';

import './contacts.css';
