import type { MovementRow } from '@fangxian/domain/exchange';
import type { ReactNode } from 'react';
import { useFormat, useWords } from '../words/index.ts';
import { type MovementOf, movementWords } from './movementWords.ts';

export type Shown = { readonly key: string; readonly head: ReactNode; readonly row: MovementRow };

/** One row a day or a place. What changed in a day after its evening stands below its figures. */
export function MovementTable(props: {
  label: string;
  first: string;
  rows: readonly Shown[];
  drill?: ((key: string, of: MovementOf) => string) | undefined;
}) {
  const { label, first, rows, drill } = props;
  const w = useWords(movementWords);
  const format = useFormat();
  const signed = (n: number) => (n > 0 ? `+${format.number(n)}` : format.number(n).replace('-', '−'));
  const parts = (found: readonly (readonly [count: number, words: (told: { n: number }) => string])[]) =>
    found
      .filter(([count]) => count > 0)
      .map(([n, words]) => words({ n }))
      .join(w.and);
  const figure = (key: string, of: MovementOf, row: MovementRow) =>
    drill && row[of] > 0 ? <a href={drill(key, of)}>{format.number(row[of])}</a> : format.number(row[of]);
  return (
    <section>
      <h2>{label}</h2>
      <div className="mv-sideways">
        <table className="mv-table" aria-label={label}>
          <thead>
            <tr>
              <th data-text>{first}</th>
              <th>{w.opening}</th>
              <th>{w.added}</th>
              <th>{w.removed}</th>
              <th>{w.closing}</th>
              <th>{w.inTransit}</th>
              <th>{w.everAdded}</th>
              <th>{w.everReleased}</th>
              <th>{w.everTransferred}</th>
              <th>{w.referred}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, row }) => {
              const { addedBy, removedBy, restated } = row;
              const added = parts([
                [addedBy.riskAreaReturn, w.riskAreaReturn],
                [addedBy.outsideReturn, w.outsideReturn],
                [addedBy.closeContact, w.closeContact],
                [addedBy.cohabitant, w.cohabitant],
                [addedBy.transferred, w.cameIn],
              ]);
              const removed = parts([
                [removedBy.released, w.released],
                [removedBy.admitted, w.admitted],
                [removedBy.facility, w.facility],
                [removedBy.departed, w.departed],
                [removedBy.transferred, w.wentOut],
              ]);
              return (
                <tr key={key} data-row={key}>
                  <th scope="row" data-text>
                    {head}
                    {restated && (
                      <small className="mv-restated">
                        {w.restated({
                          since: format.day(restated.since),
                          added: signed(restated.added),
                          removed: signed(restated.removed),
                        })}
                      </small>
                    )}
                  </th>
                  <td>{figure(key, 'opening', row)}</td>
                  <td>
                    {figure(key, 'added', row)}
                    {added && <small>{added}</small>}
                  </td>
                  <td>
                    {figure(key, 'removed', row)}
                    {removed && <small>{removed}</small>}
                  </td>
                  <td>
                    <b>{figure(key, 'closing', row)}</b>
                  </td>
                  <td>{format.number(row.inTransit)}</td>
                  <td>{format.number(row.everAdded)}</td>
                  <td>{format.number(row.everReleased)}</td>
                  <td>{format.number(row.everTransferred)}</td>
                  <td>{format.number(row.referred)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
