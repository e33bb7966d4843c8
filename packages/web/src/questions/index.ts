/** The round's own questions as they are answered, wherever that is. The editor has a door of its own. */
export * from './answering.ts';
export { OwnQuestions } from './OwnQuestions.tsx';
export { saidIn } from './questionWords.ts';
