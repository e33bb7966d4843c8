import type { LeadListTold, LeadRowTold } from '@fangxian/domain/exchange';
import { type LeadState, maybeToldBefore, toldBefore } from '@fangxian/domain/leads';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import type { LeadRow } from '../../leads/index.ts';
import { Progress, toast } from '../../look/index.ts';
import { sendFile, wordsOfRefusal } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Drop } from '../import/index.ts';
import { TakeInRows } from './TakeInRows.tsx';

const words = defineWords({
  zh: {
    read: '{file}：{n} 人，{doors} 人对上了门，{known} 人名册里有',
    source: '谁推送的',
    fresh: '记下 {n} 条',
    nothing: '都记过了',
    again: '换一个文件',
    back: '回到线索',
    reading: '正在读…',
    saving: '正在记…',
    saved: '{n} 条线索已记下',
    notSaved: '没有全部存上；存上的都在，再按一次会接着记。',
    passOn: '转给他们所在的社区（{n} 条）',
    unknown: '名单',
  },
  en: {
    read: '{file}: {n} {n:person|persons}, {doors} with a door that fits, {known} in the roster',
    source: 'Sent by',
    fresh: 'Record {n}',
    nothing: 'All recorded before',
    again: 'Another file',
    back: 'Back to the leads',
    reading: 'Reading…',
    saving: 'Recording…',
    saved: '{n} {n:lead|leads} recorded',
    notSaved: 'Not all were saved; what was is kept, and pressing again goes on.',
    passOn: 'Pass on to the communities where they are ({n})',
    unknown: 'a list',
  },
});

/** So many rows are saved in one step, so that a long list shows how far it is. */
const atOnce = 100;

/** A list as an office sent it: shown as it was understood, and only then recorded. The same file twice adds nothing. */
export function TakeIn({ leads, onDone }: { leads: readonly LeadRow[]; onDone: () => void }) {
  const w = useWords(words);
  const device = useDevice();
  const [list, setList] = useState<LeadListTold>();
  const [source, setSource] = useState('');
  const [passing, setPassing] = useState(true);
  const [busy, setBusy] = useState<{ label: string; done: number; of: number }>();
  const [problem, setProblem] = useState<string>();
  const known = new Set(leads.map(({ id }) => id));
  const fresh = (list?.leads ?? []).filter(({ lead }) => !known.has(lead));

  const rows = leads.map(({ state }) => state);
  /** A row above that tells the same, or a lead of an earlier list. */
  const sameAsOf = (one: LeadRowTold) => one.sameAs ?? toldBefore(one, rows)?.lead;

  /** What looks like somebody told of before, and is asked about once it stands here. */
  const asked = maybeToldBefore([...rows, ...fresh.map(asLead)]);
  const earlier = new Set(rows.map(({ lead }) => lead));
  const isMaybe = ({ lead }: LeadRowTold) => asked.get(lead)?.some((one) => earlier.has(one.lead)) ?? false;

  const toPass = fresh.filter((one) => one.to && !sameAsOf(one)).length;

  const read = async (file: File) => {
    setProblem(undefined);
    setBusy({ label: w.reading, done: 0, of: 1 });
    const path = `/api/logs/${device.log}/leads/read`;
    const answer = await sendFile<LeadListTold>(path, file, (done, of) => setBusy({ label: w.reading, done, of }));
    setBusy(undefined);
    if (!answer.ok) {
      setProblem(wordsOfRefusal(answer));
      return;
    }
    setList(answer.value);
    setSource(answer.value.source);
  };

  const record = async (told: LeadListTold) => {
    try {
      const batch = { batch: told.batch, source: source.trim() || w.unknown, fileName: told.fileName };
      await device.record('leads.batchReceived', { ...batch, rows: told.leads.length });
      for (let done = 0; done < fresh.length; done += atOnce) {
        setBusy({ label: w.saving, done, of: fresh.length });
        await device.recordAll(fresh.slice(done, done + atOnce).flatMap((one) => factsOf(one, told.batch)));
      }
      toast(w.saved({ n: fresh.length }));
      onDone();
    } catch {
      setProblem(w.notSaved);
    } finally {
      setBusy(undefined);
    }
  };

  function factsOf(one: LeadRowTold, batch: string) {
    const { lead, person } = one;
    const of = sameAsOf(one);
    const { to } = one;
    return [
      { kind: 'leads.received', body: bodyOf(one, batch) },
      ...(of ? [{ kind: 'leads.doubled', body: { lead, person, of } }] : []),
      // What was told before went there before.
      ...(to && passing && !of
        ? [{ kind: 'leads.passedOn', body: { lead, person, to: to.log, toName: to.name } }]
        : []),
    ];
  }

  return (
    <div className="dk-form">
      {busy ? (
        <Progress label={busy.label} done={busy.done} of={busy.of} />
      ) : list ? (
        <>
          <p>
            {w.read({
              file: list.fileName,
              n: list.leads.length,
              doors: list.leads.filter(({ household }) => household).length,
              known: list.leads.filter(({ matched }) => matched && matched !== 'address' && matched !== 'relative')
                .length,
            })}
          </p>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the Input inside is the control */}
          <label className="dk-field">
            <span>{w.source}</span>
            <Input maxLength={80} value={source} onChange={({ target }) => setSource(target.value)} />
          </label>
          {toPass > 0 && (
            <Checkbox checked={passing} onChange={({ target }) => setPassing(target.checked)}>
              {w.passOn({ n: toPass })}
            </Checkbox>
          )}
          <div className="dk-actions">
            <Button type="primary" disabled={fresh.length === 0} onClick={() => void record(list)}>
              {fresh.length === 0 ? w.nothing : w.fresh({ n: fresh.length })}
            </Button>
            <Button onClick={() => setList(undefined)}>{w.again}</Button>
            <Button type="text" onClick={onDone}>
              {w.back}
            </Button>
          </div>
          <TakeInRows
            list={list}
            known={known}
            isMaybe={isMaybe}
            isDouble={(one) => one.sameAs === undefined && sameAsOf(one) !== undefined}
          />
        </>
      ) : (
        <>
          <Drop onFile={(file) => void read(file)} />
          <p>
            <Button type="text" onClick={onDone}>
              {w.back}
            </Button>
          </p>
        </>
      )}
      {problem && (
        <p className="dk-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function bodyOf({ odd: _, matched: __, sameAs: ___, to: ____, ...told }: LeadRowTold, batch: string) {
  return { ...told, source: 'batch', batch };
}

/** As it would stand here once it is taken in: after all that stands here. */
function asLead({ odd: _, matched: __, sameAs: ___, to: ____, ...told }: LeadRowTold): LeadState {
  const at = Number.MAX_SAFE_INTEGER;
  const received = { at, by: '', day: '', plan: { assignHours: 0, verifyHours: 0 } };
  return { ...told, found: [], received };
}
