import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../launch/stamp.mjs';

export type Source = { readonly path: string; readonly text: string };

/** Our own TypeScript, and nothing that a machine made. */
export function sourcesBelow(root: string, folders: readonly string[]): Source[] {
  return filesBelow(root, [...folders])
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/generated/') && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
