import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { importWords } from './importWords.ts';

type Past = { readonly households: number; readonly persons: number; readonly questions: readonly unknown[] };

/** Work that is left from earlier files, the latest first (ids are made in order of time). */
export function PastImports() {
  const w = useWords(importWords);
  const format = useFormat();
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const past = useMemo(
    () =>
      [...device.ids('rosterImport')]
        .sort()
        .reverse()
        .map((id) => ({ id, told: device.get<Past>(`rosterImport/${id}`) })),
    [device, version],
  );
  if (past.length === 0) return null;
  return (
    <section>
      <h2>{w.past}</h2>
      <ul className="fx-list">
        {past.map(({ id, told }) => (
          <li key={id} className="dk-person">
            <span>
              {w.pastLine({
                households: format.number(told?.households ?? 0),
                persons: format.number(told?.persons ?? 0),
              })}
            </span>
            <span>
              {told && told.questions.length > 0 ? (
                <a href={hrefOf('desk', ['look'], { tab: 'roster' })}>{w.pastLook({ n: told.questions.length })}</a>
              ) : (
                w.pastClean
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
