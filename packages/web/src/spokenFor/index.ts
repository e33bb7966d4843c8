/** Who spoke for whom, and whether they agree: asked, and told, on every face. */
export * from './spokenWords.ts';
export { ToldByAnother } from './ToldByAnother.tsx';
