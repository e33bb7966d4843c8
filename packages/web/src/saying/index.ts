/** Saying a fact on any face: saved in one step, told in a word, and ten seconds to take it back. */
export { type Fact, type Saying, useSaying } from './useSaying.ts';
