import type { MovementTold } from '@fangxian/domain/exchange';
import { civilDay } from '@fangxian/domain/records';
import { Input } from 'antd';
import { hrefOf, useNow } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Empty, Progress } from '../look/index.ts';
import { useAsked, useFilters } from '../wide/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { MovementTable } from './MovementTable.tsx';
import { type MovementOf, movementWords } from './movementWords.ts';
import './movement.css';

const everyMs = 60_000;

/** The movement of a place: day by day, and on one day place by place. A figure opens to its people where one may. */
export function MovementPage({ root, drill }: { root: string; drill?: (day: string, of: MovementOf) => string }) {
  const w = useWords(movementWords);
  const format = useFormat();
  const now = useNow();
  const { session } = useDevice();
  const { query, set } = useFilters();
  const today = civilDay(now, session.policy.zone);
  const day = query.day ?? today;
  const asked = useAsked<MovementTold>(`/api/movement?${new URLSearchParams({ root, day })}`, everyMs);
  const told = asked.data;
  return (
    <div className="mv-page">
      <div className="mv-head">
        <label htmlFor="movement-day">
          {w.from}{' '}
          <Input
            id="movement-day"
            type="date"
            value={day}
            max={today}
            onChange={({ target }) => set({ day: target.value && target.value !== today ? target.value : undefined })}
          />
        </label>
        {told && <span className="fx-note">{w.asOf({ time: format.moment(asked.dataUpdatedAt, now) })}</span>}
      </div>
      {!told && (asked.error ? <Empty title={asked.error.message} /> : <Progress label={w.loading} done={0} of={0} />)}
      {told?.days.every(({ everAdded }) => everAdded === 0) && <Empty title={w.none} />}
      {told?.days.some(({ everAdded }) => everAdded > 0) && (
        <>
          {told.places.length > 0 && (
            <MovementTable
              label={w.places({ day: format.day(told.day) })}
              first={w.place}
              rows={told.places
                .filter(({ everAdded }) => everAdded > 0)
                .map((row) => ({
                  key: row.code,
                  head: <a href={hrefOf('command', [row.code], query)}>{row.name}</a>,
                  row,
                }))}
            />
          )}
          <MovementTable
            label={w.days}
            first={w.day}
            rows={told.days.map((row) => ({ key: row.day, head: format.day(row.day), row }))}
            drill={drill}
          />
          <p className="fx-note">{w.note}</p>
        </>
      )}
    </div>
  );
}
