import { faultInAreas, type PolicyProfile, type RiskArea, withRiskAreas } from '@fangxian/domain/policy';
import { civilDay } from '@fangxian/domain/records';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '风险地区',
    why: '按日子算：问“去没去过”，看的是那天它在不在名单上。改了以后，下面的街道、社区同时用新名单；以前问过的不重算。',
    name: '地区',
    english: '英文名（可不填）',
    code: '区划代码',
    level: '等级',
    high: '高',
    medium: '中',
    from: '从哪天起',
    until: '到哪天止',
    open: '还在名单上',
    add: '加一个地区',
    source: '依据（文件名、文号）',
    asItStands: '现在的依据：{source}',
    save: '发布新名单',
    saved: '新名单已发布，第 {n} 版',
    cancel: '不改了',
    take: '去掉',
    endsBeforeItBegins: '有一个地区的截止日早于起始日。',
    listedTwice: '同一个地区的日子有重叠。',
    failed: '没有存上，请再试一次。',
  },
  en: {
    title: 'Risk areas',
    why: 'By the day: whoever is asked “been there?” is asked about the day they were there. A new list holds for every street and community below at once; what was asked before is not judged again.',
    name: 'Area',
    english: 'English name (optional)',
    code: 'Division code',
    level: 'Level',
    high: 'high',
    medium: 'medium',
    from: 'From',
    until: 'Until',
    open: 'still listed',
    add: 'Add an area',
    source: 'On what paper (title, number)',
    asItStands: 'As it stands: {source}',
    save: 'Publish the list',
    saved: 'The new list is published, version {n}',
    cancel: 'Cancel',
    take: 'Take out',
    endsBeforeItBegins: 'One of the areas ends before it begins.',
    listedTwice: 'One area is listed twice for the same days.',
    failed: 'It could not be saved. Try again.',
  },
});

/** A row being written: `until` empty while it is still listed. */
type Row = {
  readonly id: number;
  name: string;
  english: string;
  code: string;
  level: RiskArea['level'];
  from: string;
  until: string;
};

const rowOf = ({ name, code, level, from, until }: RiskArea, id: number): Row => ({
  ...{ id, code, level, from, until: until ?? '' },
  ...{ name: name.zh, english: name.en === name.zh ? '' : name.en },
});
const areaOf = ({ name, english, code, level, from, until }: Row): RiskArea => ({
  ...{ code: code.trim(), level, from, name: { zh: name.trim(), en: english.trim() || name.trim() } },
  ...(until && { until }),
});

/** The dated list of areas of risk, which a district keeps for all below it. */
export function RiskAreas({ onDone }: { onDone: () => void }) {
  const w = useWords(words);
  const language = useLanguage();
  const device = useDevice();
  const now = useNow();
  const adopted = useRow<{ profile: PolicyProfile }>('policy/current');
  const profile = adopted?.profile ?? device.session.policy;
  const today = civilDay(now, profile.zone);
  const [rows, setRows] = useState<readonly Row[]>(() => profile.screening.riskAreas.map(rowOf));
  const [source, setSource] = useState('');
  const [failed, setFailed] = useState(false);
  const change = (id: number, told: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...told } : row)));
  const whole = rows.every(({ name, code, from }) => name.trim() && code.trim() && from);
  const areas = rows.map(areaOf);
  const fault = whole ? faultInAreas(areas) : undefined;
  const may = whole && !fault && source.trim() !== '';

  const publish = async () => {
    try {
      const next = withRiskAreas(profile, areas, source.trim());
      await device.record('policy.adopted', { profile: next });
      toast(w.saved({ n: next.version }));
      onDone();
    } catch {
      setFailed(true);
    }
  };
  const add = () =>
    setRows([
      ...rows,
      {
        ...{ id: 1 + Math.max(-1, ...rows.map(({ id }) => id)), name: '', english: '', code: '' },
        level: 'high',
        from: today,
        until: '',
      },
    ]);
  return (
    <section className="cm-open" aria-label={w.title}>
      <h2>{w.title}</h2>
      <p className="cm-note">{w.why}</p>
      {rows.map((row) => (
        <fieldset key={row.id} className="cm-area" aria-label={row.name || w.name}>
          <label htmlFor={`area-name-${row.id}`}>
            {w.name}
            <Input
              id={`area-name-${row.id}`}
              value={row.name}
              maxLength={60}
              onChange={({ target }) => change(row.id, { name: target.value })}
            />
          </label>
          {language === 'en' && (
            <label htmlFor={`area-english-${row.id}`}>
              {w.english}
              <Input
                id={`area-english-${row.id}`}
                value={row.english}
                maxLength={60}
                onChange={({ target }) => change(row.id, { english: target.value })}
              />
            </label>
          )}
          <label htmlFor={`area-code-${row.id}`}>
            {w.code}
            <Input
              id={`area-code-${row.id}`}
              value={row.code}
              inputMode="numeric"
              maxLength={40}
              onChange={({ target }) => change(row.id, { code: target.value })}
            />
          </label>
          <div>
            {w.level}
            <Segmented<RiskArea['level']>
              aria-label={w.level}
              value={row.level}
              options={(['high', 'medium'] as const).map((value) => ({ value, label: w[value] }))}
              onChange={(level) => change(row.id, { level })}
            />
          </div>
          <label htmlFor={`area-from-${row.id}`}>
            {w.from}
            <Input
              id={`area-from-${row.id}`}
              type="date"
              value={row.from}
              onChange={({ target }) => change(row.id, { from: target.value })}
            />
          </label>
          <label htmlFor={`area-until-${row.id}`}>
            <span>
              {w.until}
              {!row.until && ` · ${w.open}`}
            </span>
            <Input
              id={`area-until-${row.id}`}
              type="date"
              value={row.until}
              onChange={({ target }) => change(row.id, { until: target.value })}
            />
          </label>
          {!profile.screening.riskAreas[row.id] && (
            <Button type="text" onClick={() => setRows(rows.filter(({ id }) => id !== row.id))}>
              {w.take}
            </Button>
          )}
        </fieldset>
      ))}
      <p>
        <Button onClick={add}>＋ {w.add}</Button>
      </p>
      {profile.sources['screening.riskAreas'] && (
        <p className="cm-note">{w.asItStands({ source: profile.sources['screening.riskAreas'] })}</p>
      )}
      {fault && <p role="alert">{w[fault]}</p>}
      {failed && <p role="alert">{w.failed}</p>}
      <div>
        <label htmlFor="risk-source">
          {w.source}
          <Input id="risk-source" maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
        </label>
        <Button type="primary" className="cm-next" disabled={!may} onClick={() => void publish()}>
          {w.save}
        </Button>
        <Button type="text" onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}
