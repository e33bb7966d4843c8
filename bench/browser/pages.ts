/** The pages as they are now, built where something has changed since. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePages } from '../../tools/launch/pages.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

export function ensureBuilt(): Promise<void> {
  return ensurePages(root, { node: process.execPath, env: process.env });
}
