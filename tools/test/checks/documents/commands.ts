import { isUnclear, readStartChoice } from '../../../../packages/server/src/cli/options.ts';
import { exists, isPath, type Tree } from './paths.ts';
import { type Document, piecesOf } from './pieces.ts';

/** What can be typed: npm's scripts, and the words that the launcher and the server know. */
export type Known = { readonly scripts: ReadonlySet<string>; readonly verbs: ReadonlySet<string> };

/** Read from the sources: the launcher's programs and the server's commands are the keys of two tables. */
export function verbsIn(launcher: string, server: string): Set<string> {
  const keys = (table: RegExp, text: string) =>
    [...(table.exec(text)?.[1] ?? '').matchAll(/^ {2}(?:async )?'?([\w-]+)'?\s*[:(]/gm)].map(([, key = '']) => key);
  return new Set([
    ...keys(/^const programs = \{\n([\s\S]*?)^\};/m, launcher),
    ...keys(/^const commands\b.* = \{\n([\s\S]*?)^\};/m, server),
  ]);
}

const launcher = 'tools/launch.mjs';

export function wrongCommands(document: Document, known: Known, tree: Tree): string[] {
  const { spans, lines } = piecesOf(document.text);
  const wrong: string[] = [];
  for (const said of [...spans, ...lines]) {
    const complain = (why: string) => wrong.push(`${document.path}: ${said}\n    ${why}`);
    if (/^--\w/.test(said)) {
      const why = unknownOption([said.split(/[\s=]/)[0] as string]);
      if (why) complain(why);
    }
    for (const [, name = ''] of said.matchAll(/\bnpm (start|test|run [\w:-]+)/g)) {
      if (!known.scripts.has(name.replace('run ', ''))) complain(`package.json has no script ${name}`);
    }
    const started = /\bnpm start -- (.*)/.exec(said);
    const [, script = '', rest = ''] = /(?:^|\s)node ([\w./-]+\.(?:ts|mjs))(.*)/.exec(said) ?? [];
    const [verb = '', ...args] = rest.trim().split(/\s+/);
    if (script === launcher && !known.verbs.has(verb)) complain(`There is no command ${verb}`);
    const options = started ? (started[1] as string).trim().split(/\s+/) : script === launcher ? args : [];
    const why = unknownOption(options);
    if (why) complain(why);
    if (!/(^|\s)(npx|node) /.test(said)) continue;
    for (const word of said.split(/\s+/)) {
      if (isPath(word, tree) && !exists(word, document.path, tree)) complain(`There is no ${word}`);
    }
  }
  return wrong;
}

/** By the server's own reading of its options; a value that is missing here is the document's freedom. */
function unknownOption(args: readonly string[]): string | undefined {
  const choice = readStartChoice(args, { env: {}, cwd: '/', root: '/' });
  return isUnclear(choice) && /^Unknown option|^Unexpected argument/.test(choice.en) ? choice.en : undefined;
}
