import { posix } from 'node:path';
import { type Document, piecesOf } from './pieces.ts';

/** Files of the repository and the folders they stand in, from its root. */
export type Tree = { readonly all: ReadonlySet<string>; readonly tops: ReadonlySet<string> };

export function treeOf(files: readonly string[]): Tree {
  const all = new Set(files);
  for (const file of files) {
    for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) all.add(folder);
  }
  return { all, tops: new Set(files.map((file) => file.split('/')[0] as string)) };
}

const kinds = /[\w*}]\.(ts|tsx|mjs|cjs|md|json|csv|xlsx|html|css|svg|png)$/;
const madeAtRunTime = /^\.fangxian\b/;

/** Whether code in a line names a file or folder of ours. `<area>` and `…` stand for something else. */
export function isPath(word: string, { tops }: Tree): boolean {
  if (/[\s<>()=…#:]/.test(word) || /^[/@-]/.test(word) || madeAtRunTime.test(word)) return false;
  const [first = '', ...rest] = word.split('/');
  return kinds.test(word) || (rest.length > 0 && (tops.has(first) || first === '.' || first === '..'));
}

/** A path may be told from the root, from the document's folder, or by its end alone: `take.ts`, `*.store.ts`, `../app/index.ts`. */
export function exists(word: string, from: string, { all }: Tree): boolean {
  const path = posix.normalize(word).replace(/\/$/, '');
  if (all.has(path) || all.has(posix.join(posix.dirname(from), path))) return true;
  const end = path
    .replace(/^(\.\.\/)+/, '')
    .replaceAll(/[.+^$()|[\]\\?]/g, '\\$&')
    .replaceAll('*', '[^/]*');
  const pattern = new RegExp(
    `(^|/)${end.replaceAll(/\{([^}]*)\}/g, (_, words: string) => `(${words.replaceAll(',', '|')})`)}$`,
  );
  return [...all].some((one) => pattern.test(one));
}

export function missingPaths(document: Document, tree: Tree): string[] {
  const { links, spans } = piecesOf(document.text);
  const linked = links
    .filter((link) => !/^(https?:|mailto:|#)/.test(link))
    .map((link) => posix.join(posix.dirname(document.path), link.replace(/#.*/, '')))
    .filter((path) => !tree.all.has(path));
  const told = spans.filter((span) => isPath(span, tree) && !exists(span, document.path, tree));
  return [...linked, ...told].map((path) => `${document.path}: there is no ${path}`);
}
