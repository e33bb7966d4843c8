import { type Document, piecesOf } from './pieces.ts';

const places = /(^|[\s(`"'=])(\/(work|tmp|home|Users|mnt|private)\/[\w.-]*|[A-Z]:\\[\w\\]*)/gm;
const registries = /\b(registry\.[\w.-]+|[\w.-]*(npmmirror|artifactory|verdaccio)[\w.-]*)/gi;

/** A document is read on other machines: none of its paths and hosts are this one's. */
export function machineNames({ path, text }: Document): string[] {
  const found = [...text.matchAll(places)].map(([, , place]) => place);
  return [...found, ...(text.match(registries) ?? [])].map((name) => `${path}: ${name} belongs to one machine`);
}

/** A decision that nothing enforces is a wish. */
export function unenforced(decisions: readonly Document[]): string[] {
  return decisions
    .filter(({ text }) => !/^Enforced by: \S/.test(text.trim().split('\n').at(-1) ?? ''))
    .map(({ path }) => `${path} does not end with "Enforced by:"`);
}

/** The two languages of one page say equally much: the same headings, the same commands. */
export function unequal(one: Document, other: Document): string[] {
  const [mine, theirs] = [piecesOf(one.text), piecesOf(other.text)];
  const differ = (name: 'headings' | 'lines') => mine[name].join('\n') !== theirs[name].join('\n');
  return (['headings', 'lines'] as const)
    .filter(differ)
    .map((name) => `${one.path} and ${other.path} differ in their ${name === 'lines' ? 'commands' : name}`);
}

export function oneLanguage(pages: readonly Document[]): string[] {
  return pages
    .filter(({ text }) => !/^## 中文$/m.test(text) || !/^## English$/m.test(text))
    .map(({ path }) => `${path} needs both halves: ## 中文 and ## English`);
}

/** Words of the glossary's first table that no source knows. */
export function unknownWords({ path, text }: Document, sources: string): string[] {
  const inUse = /^## In use[\s\S]*?(?=^## )/m.exec(text)?.[0] ?? '';
  return piecesOf(inUse)
    .spans.filter((word) => !sources.includes(word))
    .map((word) => `${path}: ${word} stands in no source`);
}
