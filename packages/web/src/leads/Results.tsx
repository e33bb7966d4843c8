import type { LeadResult } from '@fangxian/domain/leads';
import { useState } from 'react';
import { Button } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { resultWords } from './leadWords.ts';
import type { SayOfLead } from './useLead.ts';

const words = defineWords({
  zh: { where: '去了哪里（知道多少写多少）', save: '记下：去了别处' },
  en: { where: 'Where to, as far as they said', save: 'Record: gone elsewhere' },
});

const results: readonly LeadResult[] = ['true', 'untrue', 'notFound', 'movedOn'];

/** What was found at the door: one tap, and a place where somebody has gone on. */
export function Results({ say, onDone }: { say: SayOfLead; onDone?: () => void }) {
  const w = useWords(words);
  const named = useWords(resultWords);
  const [moved, setMoved] = useState<string>();
  const record = async (result: LeadResult, more: object = {}) => {
    if (await say('verified', { result, ...more }, named[result])) onDone?.();
  };
  return (
    <div className="fx-results">
      {results.map((result) => (
        <Button
          key={result}
          {...(result === 'true' && { tone: 'primary' as const })}
          onClick={() => (result === 'movedOn' ? setMoved('') : void record(result))}
        >
          {named[result]}
        </Button>
      ))}
      {moved !== undefined && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            void record('movedOn', moved.trim() === '' ? {} : { movedTo: moved.trim() });
          }}
        >
          <label className="fx-field">
            <span>{w.where}</span>
            <input maxLength={200} value={moved} onChange={(e) => setMoved(e.target.value)} />
          </label>
          <Button type="submit" tone="primary">
            {w.save}
          </Button>
        </form>
      )}
    </div>
  );
}
