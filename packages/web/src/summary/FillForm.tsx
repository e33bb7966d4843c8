import { Button } from 'antd';
import { useRef, useState } from 'react';
import { defineWords, useWords } from '../words/index.ts';
import { type Filled, fillForm, fillStreetForm } from './filling.ts';

const words = defineWords({
  zh: {
    title: '填表',
    why: '上级发来的表，按表头认出排查的栏目填进去，别的栏目、格式和公式都不动。',
    street: '填街道日报表',
    own: '选一张别的表来填',
    filled: '填了：{columns}',
    untouched: '没动：{columns}',
    left: '表里没有空行了，这些没写进去：{places}',
    busy: '正在填…',
    comma: '、',
    file: '{place} {day}.xlsx',
  },
  en: {
    title: 'Fill in a form',
    why: 'The screening columns are known by their headings and filled in; other columns, layout and formulas stay as they are.',
    street: 'Fill in the form of the street',
    own: 'Choose another form',
    filled: 'Filled in: {columns}',
    untouched: 'Left alone: {columns}',
    left: 'The form has no row left for: {places}',
    busy: 'Filling in…',
    comma: ', ',
    file: '{place} {day}.xlsx',
  },
});

/** The street's form, or whatever form an office sends, with the figures in it. */
export function FillForm({ query, name }: { query: string; name: { place: string; day: string } }) {
  const w = useWords(words);
  const chosen = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Filled>();
  const fill = async (work: Promise<Filled>) => {
    setBusy(true);
    setMade(await work);
    setBusy(false);
  };
  return (
    <section className="sm-form">
      <h2>{w.title}</h2>
      <p className="fx-note">{w.why}</p>
      <p className="sm-actions">
        <Button disabled={busy} onClick={() => void fill(fillStreetForm(query, w.file(name)))}>
          {busy ? w.busy : w.street}
        </Button>
        <Button type="text" disabled={busy} onClick={() => chosen.current?.click()}>
          {w.own}
        </Button>
        <input
          ref={chosen}
          hidden
          type="file"
          accept=".xlsx"
          aria-label={w.own}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void fill(fillForm(query, file));
          }}
        />
      </p>
      <div aria-live="polite">
        {made?.problem && <p className="sm-lack">{made.problem}</p>}
        {made?.report && (
          <>
            <p className="fx-note">{w.filled({ columns: made.report.filled.join(w.comma) })}</p>
            {made.report.untouched.length > 0 && (
              <p className="fx-note">{w.untouched({ columns: made.report.untouched.join(w.comma) })}</p>
            )}
            {made.report.left.length > 0 && (
              <p className="sm-lack">{w.left({ places: made.report.left.join(w.comma) })}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
