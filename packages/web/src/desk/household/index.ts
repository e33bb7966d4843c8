export { HouseholdBeside } from './HouseholdBeside.tsx';
export { PhoneQuestions, PhoneRemarks } from './PhoneSheet.tsx';
export { ageOf, findPersons } from './persons.ts';
export { personWords } from './personWords.ts';
export { type SavedCall, usePhoneVisit } from './usePhoneVisit.ts';
