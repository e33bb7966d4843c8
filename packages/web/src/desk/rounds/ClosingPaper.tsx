import type { ClosingTold } from '@fangxian/domain/exchange';
import { useNow } from '../../app/index.ts';
import { Mark, stateWords } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { MadeBy, Paper } from '../print/index.ts';
import type { ReasonGroup } from './closingReading.ts';
import { Reckoning } from './Reckoning.tsx';
import { closingWords } from './useClosingColumns.tsx';

const words = defineWords({
  zh: { group: '{reason} {n} 户' },
  en: { group: '{reason}: {n}' },
});

/** The report on paper, a list for each reason. Exists only while it is printed. */
export function ClosingPaper(props: {
  title: string;
  told: ClosingTold;
  groups: readonly ReasonGroup[];
  onDone: () => void;
}) {
  const { title, told, groups, onDone } = props;
  const w = useWords(words);
  const c = useWords(closingWords);
  const s = useWords(stateWords);
  const format = useFormat();
  const now = useNow();
  return (
    <Paper kind="cl-paper" onDone={onDone}>
      <h1>{title}</h1>
      <MadeBy />
      <Reckoning told={told} />
      {groups.map(({ reason, doors }) => (
        <table key={reason}>
          <caption>
            <Mark state={reason} quiet /> {w.group({ reason: s[reason], n: doors.length })}
          </caption>
          <thead>
            <tr>
              <th>{c.address}</th>
              <th>{c.head}</th>
              <th>{c.reason}</th>
              <th>{c.last}</th>
              <th>{c.by}</th>
            </tr>
          </thead>
          <tbody>
            {doors.map(({ id, home, tries, missing, lastAt, by }) => (
              <tr key={id}>
                <td>{home?.address ?? c.gone}</td>
                <td>{home?.head}</td>
                <td>
                  {s[reason]} {tries > 1 && c.tries({ n: tries })}{' '}
                  {missing.length > 0 && c.missing({ names: missing.join(c.comma) })}
                </td>
                <td>{lastAt ? format.moment(lastAt, now) : ''}</td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Paper>
  );
}
