import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './npm.mjs';
import { filesBelow, fingerprint, isStamped, stamp, unstamp } from './stamp.mjs';

/**
 * Builds the web app when anything it is made from has changed.
 * @param {string} root
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function ensurePages(root, runtime) {
  const web = join(root, 'packages', 'web');
  const mark = join(root, '.fangxian', 'pages.stamp');
  const print = fingerprint(root, [...filesBelow(root, ['packages/web', 'packages/domain']), 'package-lock.json']);
  if (existsSync(join(web, 'dist', 'index.html')) && isStamped(mark, print)) return;
  unstamp(mark);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = { cwd: web, env: { ...runtime.env, NODE_ENV: 'production' } };
  await runQuietly(runtime.node, [vite, 'build', '--logLevel', 'warn'], options, {
    doing: '正在生成网页 · Building the pages',
    failed: '网页没有生成出来。\nThe pages could not be built.',
  });
  stamp(mark, print);
}
