export { HouseholdBeside } from './HouseholdBeside.tsx';
export { PhonePerson } from './PhonePerson.tsx';
export { ageOf, findPersons } from './persons.ts';
export { personWords } from './personWords.ts';
