import { Chip } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { dayAfter } from './when.ts';

const words = defineWords({
  zh: { tomorrow: '明天', threeDays: '三天后', week: '一周后', fortnight: '两周后', other: '别的日子' },
  en: {
    tomorrow: 'Tomorrow',
    threeDays: 'In 3 days',
    week: 'In a week',
    fortnight: 'In two weeks',
    other: 'Another day',
  },
});
const offered = { tomorrow: 1, threeDays: 3, week: 7, fortnight: 14 } as const;

/** The day on which somebody is expected back. Tapping the chosen one again takes it away. */
export function BackOn(props: {
  today: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  const w = useWords(words);
  const format = useFormat();
  const { today, value, onChange } = props;
  const days = Object.entries(offered).map(([name, days]) => ({
    name: name as keyof typeof offered,
    day: dayAfter(today, days),
  }));
  const other = value !== undefined && !days.some(({ day }) => day === value);
  return (
    <div className="fx-choices">
      {days.map(({ name, day }) => (
        <Chip key={name} pressed={value === day} onClick={() => onChange(value === day ? undefined : day)}>
          {w[name]}
          <span className="door-quiet">{format.day(day)}</span>
        </Chip>
      ))}
      <label className="door-day">
        <span>{w.other}</span>
        <input
          type="date"
          min={today}
          value={other ? value : ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      </label>
    </div>
  );
}
