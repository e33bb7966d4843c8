import { type AwayPlace, awayPlaces } from '@fangxian/domain/policy';
import type { AttentionReason } from '@fangxian/domain/screening';
import { Checkbox, Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useDevice } from '../../device/index.ts';
import { type Line, type Mark, withReason, withTemperature } from '../../door/visit/index.ts';
import { awayWords } from '../../registry/index.ts';
import { TakeTemperature } from '../../steps/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    well: '正常',
    needsAttention: '有情况',
    away: '外出',
    refused: '不愿答',
    unasked: '没问到',
    fever: '发热',
    unwell: '不舒服',
    riskArea: '去过风险地区',
    contact: '接触过',
    asked: '已问过',
    where: '在哪',
    whereabouts: '具体地方（可不填）',
    told: '{celsius} °C（自己说的）',
  },
  en: {
    well: 'Well',
    needsAttention: 'Something',
    away: 'Away',
    refused: 'Would not say',
    unasked: 'Not asked',
    fever: 'fever',
    unwell: 'unwell',
    riskArea: 'been to a risk area',
    contact: 'contact',
    asked: 'asked',
    where: 'Where',
    whereabouts: 'Place (optional)',
    told: '{celsius} °C, as they told it',
  },
});

const states = ['well', 'needsAttention', 'away', 'refused', 'unasked'] as const;
const reasons: readonly Exclude<AttentionReason, 'answer'>[] = ['fever', 'unwell', 'riskArea', 'contact'];

/** One person on the telephone: how they are, and only then what is behind it. */
export function PhonePerson(props: {
  name: string;
  phone: string | undefined;
  line: Line;
  onMark: (mark: Mark) => void;
  children?: ReactNode;
}) {
  const { name, phone, line, onMark, children } = props;
  const w = useWords(words);
  const places = useWords(awayWords);
  const { policy } = useDevice().session;
  const { mark, recorded } = line;
  const choose = (state: Mark['state']) =>
    onMark(state === 'needsAttention' ? { state, reasons: ['unwell'] } : { state });
  return (
    <fieldset className="dk-asked">
      <legend>
        {name} {phone && <a href={`tel:${phone}`}>☎ {phone}</a>}{' '}
        {recorded && <small className="dk-note">{w.asked}</small>}
      </legend>
      <Segmented
        size="small"
        aria-label={name}
        value={mark.state}
        options={states.map((value) => ({ value, label: w[value] }))}
        onChange={(state) => choose(state as Mark['state'])}
      />
      {mark.state === 'needsAttention' && (
        <div className="dk-actions">
          {reasons.map((reason) => (
            <Checkbox
              key={reason}
              checked={mark.reasons?.includes(reason) ?? false}
              onChange={() => onMark(withReason(mark, reason))}
            >
              {w[reason]}
            </Checkbox>
          ))}
        </div>
      )}
      {mark.state === 'needsAttention' && (
        <TakeTemperature
          site={policy.fever.site}
          onTake={(celsius) => onMark(withTemperature(mark, celsius, policy))}
        />
      )}
      {mark.temperature !== undefined && <p className="dk-note">{w.told({ celsius: mark.temperature.toFixed(1) })}</p>}
      {mark.state === 'away' && (
        <div className="dk-actions">
          <Select<AwayPlace>
            aria-label={w.where}
            placeholder={w.where}
            {...(mark.awayAt && { value: mark.awayAt })}
            options={awayPlaces.map((value) => ({ value, label: places[value] }))}
            onChange={(awayAt) => onMark({ ...mark, awayAt })}
            style={{ minWidth: '8rem' }}
          />
          <Input
            aria-label={w.whereabouts}
            placeholder={w.whereabouts}
            maxLength={120}
            value={mark.whereabouts ?? ''}
            onChange={({ target }) => onMark({ ...mark, whereabouts: target.value })}
            style={{ width: '11rem' }}
          />
        </div>
      )}
      {children}
    </fieldset>
  );
}
