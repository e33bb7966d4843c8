export { RoundForm } from './RoundForm.tsx';
export { Rounds } from './Rounds.tsx';
