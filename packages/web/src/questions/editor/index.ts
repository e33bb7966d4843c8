/** Writing a round's own questions: for the faces that open rounds. */
export { ChangeQuestions } from './ChangeQuestions.tsx';
export type { Making } from './making.ts';
export { OwnQuestionsField } from './OwnQuestionsField.tsx';
