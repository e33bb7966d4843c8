/** Which office to ask about a number. */
export { type Directory, directoryOf, type Office } from './directory.ts';
