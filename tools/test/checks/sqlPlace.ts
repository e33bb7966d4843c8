import { type Source, sourcesBelow } from '../sources.ts';
import { type Step, single } from '../step.ts';

/** Where SQL may stand: whoever looks for a query knows where to look. */
const mayHoldSql = [
  /^packages\/server\/src\/engine\//,
  /\.(view|store)\.ts$/,
  /\.test\.ts$/,
  /\/testing\//,
  /\/testing\.ts$/,
];

const statements =
  /['"`]\s*(select\s[^'"`]*\sfrom\s|insert\s+into\s|update\s+[\w".]+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|(create|alter|drop)\s+(table|index|unique\s+index|database|role|policy|schema|view|extension)\s)/i;
const builders = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/;

export function sqlOutOfPlace(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !mayHoldSql.some((place) => place.test(path)))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          statements.test(line) || builders.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [],
        ),
    );
}

export const sqlPlace: Step = {
  name: 'SQL in its place',
  async run(root) {
    const found = sqlOutOfPlace(sourcesBelow(root, ['packages']));
    return single(
      found.length === 0,
      `${found.join('\n')}\nSQL stands in the engine and in files named *.store.ts or *.view.ts.`,
    );
  },
};
