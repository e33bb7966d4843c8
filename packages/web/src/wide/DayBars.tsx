import { useFormat } from '../words/index.ts';

/** A small multiple: one bar a civil day, the same `top` for all places that are compared. */
export function DayBars(props: {
  days: readonly { readonly day: string; readonly value: number }[];
  top: number;
  label: string;
}) {
  const { days, top, label } = props;
  const format = useFormat();
  const told = days.map(({ day, value }) => `${format.day(day)} ${format.number(value)}`).join(', ');
  return (
    <span className="fx-daybars" role="img" aria-label={`${label}: ${told || '–'}`}>
      {days.map(({ day, value }) => (
        <i
          key={day}
          title={`${format.day(day)} · ${format.number(value)}`}
          style={{ height: value > 0 ? `${Math.max(6, (value / Math.max(1, top)) * 100)}%` : '1px' }}
        />
      ))}
    </span>
  );
}
