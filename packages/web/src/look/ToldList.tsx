import type { ReactNode } from 'react';

type Told = ReactNode;

/** What is known, name by name; what is not known is left out. */
export function ToldList({ lines }: { lines: readonly (readonly [name: string, what: Told])[] }) {
  return (
    <dl className="fx-told">
      {lines.map(
        ([name, what]) =>
          what && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
