/** The documents held against the repository: what they name is there, and both languages say it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../launch/stamp.mjs';
import { sourcesBelow } from '../sources.ts';
import type { Step } from '../step.ts';
import { verbsIn, wrongCommands } from './documents/commands.ts';
import { machineNames, oneLanguage, unenforced, unequal, unknownWords } from './documents/manners.ts';
import { missingPaths, treeOf } from './documents/paths.ts';
import type { Document } from './documents/pieces.ts';

const notOurs = new Set(['node_modules', '.git', '.fangxian']);

export const documents: Step = {
  name: 'documents',
  async run(root) {
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    const entries = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !notOurs.has(name));
    const files = entries.flatMap((one) => (one.isDirectory() ? filesBelow(root, [one.name]) : [one.name]));
    const pages = files.filter((path) => path.endsWith('.md')).map((path): Document => ({ path, text: read(path) }));
    const below = (folder: string) => pages.filter(({ path }) => path.startsWith(folder));
    const page = (path: string): Document => ({ path, text: read(path) });
    const tree = treeOf(files);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const known = {
      scripts: new Set(Object.keys(scripts)),
      verbs: verbsIn(read('tools/launch.mjs'), read('packages/server/src/main.ts')),
    };
    const sources = sourcesBelow(root, ['packages'])
      .map(({ text }) => text)
      .join('\n');

    const checks = [
      pages.flatMap((one) => missingPaths(one, tree)),
      pages.flatMap((one) => wrongCommands(one, known, tree)),
      pages.flatMap(machineNames),
      unenforced(below('docs/adr/')),
      unequal(page('README.md'), page('README.zh-CN.md')),
      oneLanguage(below('docs/how-to/')),
      unknownWords(page('docs/glossary.md'), sources),
    ];
    const failed = checks.filter((wrong) => wrong.length > 0);
    return { passed: checks.length - failed.length, failed: failed.length, said: failed.flat().join('\n') };
  },
};
