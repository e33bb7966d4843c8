/** What a document says that can be held against the repository: its links, its code in lines and in blocks, its headings. */
export type Document = { readonly path: string; readonly text: string };

export type Pieces = {
  readonly links: readonly string[];
  readonly spans: readonly string[];
  /** Lines of fenced blocks. */
  readonly lines: readonly string[];
  /** Their levels, in order. */
  readonly headings: readonly number[];
};

const fenced = /^```.*\n([\s\S]*?)^```/gm;

export function piecesOf(text: string): Pieces {
  const plain = text.replace(fenced, '');
  const all = (pattern: RegExp, of: string) => [...of.matchAll(pattern)].map(([, found = '']) => found);
  return {
    links: all(/\]\(([^)\s]+)\)/g, plain),
    spans: all(/`([^`\n]+)`/g, plain),
    lines: all(fenced, text).flatMap((block) => block.split('\n').filter((line) => line !== '')),
    headings: all(/^(#+) /gm, plain).map(({ length }) => length),
  };
}
