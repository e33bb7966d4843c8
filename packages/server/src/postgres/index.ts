export { ensureDatabase, serverVersion } from './databases.store.ts';
export { StartProblem, type Tell } from './problem.ts';
export { type OwnPostgres, type StartOptions, startPostgres } from './start.ts';
