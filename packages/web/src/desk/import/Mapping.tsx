import type { RosterProgress } from '@fangxian/domain/exchange';
import { type RosterField, rosterFields } from '@fangxian/domain/residents/roster';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/index.ts';
import { fieldWords } from './fieldWords.ts';
import { importWords } from './importWords.ts';

const isField = (told: string | undefined): told is RosterField => rosterFields.some((field) => field === told);

/** Only the columns that were not understood. What a column seems to hold is chosen already. */
export function Mapping({ told, onSave }: { told: RosterProgress; onSave: (columns: Record<string, string>) => void }) {
  const w = useWords(importWords);
  const f = useWords(fieldWords);
  const [chosen, setChosen] = useState<Record<string, RosterField>>(() =>
    Object.fromEntries(told.unmapped.map(({ heading, guess }) => [heading, isField(guess) ? guess : 'ignored'])),
  );
  return (
    <section>
      <h2>
        {w.mapping} <small className="dk-note">{w.mappingSub}</small>
      </h2>
      <table className="dk-table dk-narrow">
        <thead>
          <tr>
            <th>{w.column}</th>
            <th data-text>{w.samples}</th>
            <th data-text>{w.means}</th>
          </tr>
        </thead>
        <tbody>
          {told.unmapped.map(({ column, heading, samples }) => (
            <tr key={column}>
              <td>
                {column} <b>{heading}</b>
              </td>
              <td data-text className="dk-note">
                {samples.join(' · ')}
              </td>
              <td data-text>
                <Select<RosterField>
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={`${w.means} ${heading}`}
                  value={chosen[heading] ?? 'ignored'}
                  options={rosterFields.map((value) => ({ value, label: f[value] }))}
                  onChange={(value) => setChosen({ ...chosen, [heading]: value })}
                  style={{ width: '11rem' }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dk-actions" style={{ paddingTop: '1rem' }}>
        <Button type="primary" className="dk-next" onClick={() => onSave(chosen)}>
          {w.save}
        </Button>
      </p>
    </section>
  );
}
