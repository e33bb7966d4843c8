import type { RosterProgress } from '@fangxian/domain/exchange';
import { Button } from 'antd';
import { useFormat, useWords } from '../../words/index.ts';
import { importWords } from './importWords.ts';
import { QuestionsFile } from './QuestionsFile.tsx';

/** What was understood, what is in question, and the one button that writes it. */
export function Preview(props: { told: RosterProgress; path: string; onApply: () => void }) {
  const { told, path, onApply } = props;
  const w = useWords(importWords);
  const format = useFormat();
  const { households, persons, questions, questionCount } = told;
  const all = (one: RosterProgress['households']) => one.new + one.changed + one.same;
  const fresh = households.new + households.changed + persons.new + persons.changed;
  const columns = ['new', 'changed', 'same'] as const;
  return (
    <>
      <h2 className="dk-recognised">
        {w.recognised({ households: format.number(all(households)), persons: format.number(all(persons)) })}
        {questionCount > 0 ? w.look({ n: format.number(questionCount) }) : w.clean}
      </h2>
      <table className="dk-table dk-narrow">
        <thead>
          <tr>
            <th />
            {columns.map((one) => (
              <th key={one}>{w[one]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(
            [
              ['households', households],
              ['persons', persons],
            ] as const
          ).map(([name, counts]) => (
            <tr key={name}>
              <td>{w[name]}</td>
              {columns.map((one) => (
                <td key={one}>{format.number(counts[one])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dk-actions" style={{ padding: '1rem 0' }}>
        <Button type="primary" className="dk-next" size="large" disabled={fresh === 0} onClick={onApply}>
          {fresh > 0
            ? w.apply({ households: format.number(all(households)), persons: format.number(all(persons)) })
            : w.applySame}
        </Button>
        {questionCount > 0 && <QuestionsFile path={path} />}
      </p>
      {questions.length > 0 && (
        <section>
          <p className="dk-note">{w.lookWhy}</p>
          <table className="dk-table">
            <thead>
              <tr>
                <th>{w.sheet}</th>
                <th>{w.row}</th>
                <th data-text>{w.words}</th>
                <th data-text />
              </tr>
            </thead>
            <tbody>
              {questions.map((one) => (
                <tr key={`${one.sheet}:${one.row}:${one.code}`}>
                  <td>{one.sheet}</td>
                  <td>{one.row}</td>
                  <td data-text>{one.words}</td>
                  <td data-text className="dk-note">
                    {one.blocking ? w.blocking : w.notBlocking}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {questionCount > questions.length && (
            <p className="dk-note">{w.more({ n: format.number(questionCount - questions.length) })}</p>
          )}
        </section>
      )}
    </>
  );
}
