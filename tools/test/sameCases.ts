/**
 * The whole run tries the same cases every time, so that a change is judged by what it changed. New cases are looked for
 * on purpose: `FUZZ_RUNS=500 npx vitest run --project database <file>` draws others each time, and says their seed.
 */
import { configureGlobal } from 'fast-check';

/** The day of the page. */
const seed = 20200203;

if (process.env.FUZZ_RUNS === undefined) configureGlobal({ seed });
