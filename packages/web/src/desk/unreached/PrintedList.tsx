import { Mark, stateWords } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Door, doorOf } from '../community/index.ts';
import { MadeBy, Paper } from '../print/index.ts';
import { byStairwell } from './byStairwell.ts';
import { endIn } from './filter.ts';
import { columnWords } from './words.ts';

const words = defineWords({
  zh: { result: '结果', time: '时间' },
  en: { result: 'Result', time: 'Time' },
});

/** A list on paper, by stairwell, with room to write. Exists only while it is printed. */
export function PrintedList({ title, doors, onDone }: { title: string; doors: readonly Door[]; onDone: () => void }) {
  const w = useWords(words);
  const c = useWords(columnWords);
  const s = useWords(stateWords);
  return (
    <Paper onDone={onDone}>
      <h1>{title}</h1>
      <MadeBy />
      {byStairwell(doors).map((stretch) => (
        <table key={stretch.place}>
          <caption>{stretch.place}</caption>
          <thead>
            <tr>
              <th>{c.address}</th>
              <th>{c.head}</th>
              <th>{c.state}</th>
              <th>{c.visits}</th>
              <th>{w.result}</th>
              <th>{w.time}</th>
            </tr>
          </thead>
          <tbody>
            {stretch.doors.map((door) => (
              <tr key={door.id}>
                <td>{doorOf(door.home.state)}</td>
                <td>{door.home.head}</td>
                <td>
                  <Mark state={endIn(door)} quiet /> {s[endIn(door)]}
                </td>
                <td>{door.row?.visits ? c.times({ n: door.row.visits }) : ''}</td>
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
