/** A stamp remembers from which contents something was made, so that it is made again only when they have changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const leftOut = new Set(['node_modules', 'dist', '.fangxian']);

/** Every file below these paths, by name. @param {string} root @param {string[]} paths @returns {string[]} */
export function filesBelow(root, paths) {
  return paths.flatMap((path) => {
    const whole = join(root, path);
    if (!existsSync(whole)) return [];
    const entries = readdirSync(whole, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      if (leftOut.has(entry.name)) return [];
      return entry.isDirectory() ? filesBelow(root, [inner]) : [inner];
    });
  });
}

/** @param {string} root @param {string[]} files */
export function fingerprint(root, files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} file @param {string} print */
export function isStamped(file, print) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === print;
}

/** @param {string} file @param {string} print */
export function stamp(file, print) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${print}\n`);
}

/** @param {string} file */
export function unstamp(file) {
  rmSync(file, { force: true });
}
