import type { RoundState } from '@fangxian/domain/screening';
import { useEffect, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { ask, useDevice } from '../../device/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { type Door, doorOf, plain } from '../community/index.ts';
import { findPersons, personWords } from '../household/index.ts';
import { Paper, usePlaceName } from '../print/index.ts';
import { byStairwell } from '../unreached/index.ts';
import { paperWords } from './paperWords.ts';
import { ticks } from './typed.ts';

/** One line a household in walking order, boxes to tick under the digits that are typed back later. */
export function PrintedSheet(props: {
  building: string;
  doors: readonly Door[];
  round: RoundState;
  onDone: () => void;
}) {
  const { building, doors, round, onDone } = props;
  const w = useWords(paperWords);
  const p = useWords(personWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { log } = device;
  const id = doors[0]?.home.building ?? '';
  const [qr, setQr] = useState<string | undefined>();
  useEffect(() => {
    // Without the server the sheet is printed without its code.
    void ask<{ qr: string }>('POST', `/api/logs/${log}/sheet-code`, { building: id }).then((answer) => {
      setQr(answer.ok ? answer.value.qr : '');
    });
  }, [log, id]);
  const place = usePlaceName();
  return (
    <Paper kind="dk-sheet" ready={qr !== undefined} onDone={onDone}>
      <header>
        <div>
          <h1>{w.sheet({ building })}</h1>
          <p>
            {w.made({ place, round: round.name, n: doors.length, time: `${format.date(now)} ${format.time(now)}` })}
          </p>
          <p>{w.filled}</p>
        </div>
        {qr && (
          <figure>
            <img alt="" src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
            <figcaption>{w.scan}</figcaption>
          </figure>
        )}
      </header>
      {byStairwell(doors).map((stretch) => (
        <table key={stretch.place}>
          <caption>{stretch.place}</caption>
          <thead>
            <tr>
              <th>{w.door}</th>
              <th>{w.people}</th>
              {ticks.map((tick, at) => (
                <th key={tick}>
                  {at + 1} {w[tick]}
                </th>
              ))}
              <th>{w.temperature}</th>
              <th>{w.remark}</th>
            </tr>
          </thead>
          <tbody>
            {stretch.doors.map(({ id: household, home }) => (
              <tr key={household}>
                <td>{doorOf(home.state)}</td>
                <td>
                  {findPersons(device, home)
                    .map(({ name }, at) => `${at + 1} ${plain(name) ?? p.noName}`)
                    .join(' ')}
                </td>
                {ticks.map((tick) => (
                  <td key={tick}>□</td>
                ))}
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Paper>
  );
}
