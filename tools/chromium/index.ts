export { chromiumFlags } from './flags.ts';
export { chromiumPath } from './path.ts';
