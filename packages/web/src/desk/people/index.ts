export { scopeInWords } from './grants.ts';
export { grantWords } from './grantWords.ts';
export { People } from './People.tsx';
export { PeopleBelow } from './PeopleBelow.tsx';
