import type { SummaryTold } from '@fangxian/domain/exchange';
import { civilDay } from '@fangxian/domain/records';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useNow } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Empty, Progress } from '../look/index.ts';
import { download, useAsked, useFilters } from '../wide/index.ts';
import { defineWords, type Language, useFormat, useLanguage, useWords } from '../words/index.ts';
import { FillForm } from './FillForm.tsx';
import { groupText } from './groupText.ts';
import { HourBars } from './HourBars.tsx';
import { NotSent } from './NotSent.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import './summary.css';

const words = defineWords({
  zh: {
    loading: '正在加起来',
    text: '发到群里的文字',
    textWhy: '只有数，没有姓名和门牌。',
    copy: '复制文字',
    copied: '已复制，可以贴到群里',
    notCopied: '浏览器不让复制，请选中文字再复制',
    inEnglish: 'English',
    inChinese: '中文',
    export: '导出 .xlsx',
    file: '排查日报 {place} {day}.xlsx',
    day: '哪一天',
    asOf: '截至{time}',
    stale: '联系不上服务器，这是{time}的数',
  },
  en: {
    loading: 'Adding up',
    text: 'Text for the group',
    textWhy: 'Figures alone: no names, no doors.',
    copy: 'Copy the text',
    copied: 'Copied; paste it into the group',
    notCopied: 'The browser does not allow copying; select the text and copy it',
    inEnglish: 'English',
    inChinese: '中文',
    export: 'Export .xlsx',
    file: 'daily summary {place} {day}.xlsx',
    day: 'Day',
    asOf: 'As of {time}',
    stale: 'The server cannot be reached; figures of {time}',
  },
});

const everyMs = 60_000;

/** The day of a round at a place: to read, to pass on in a group, to hand in as the office wants it. */
export function SummaryPage({ root, round }: { root: string; round: string }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { session } = useDevice();
  const { query, set } = useFilters();
  const [problem, setProblem] = useState<string>();
  const today = civilDay(now, session.policy.zone);
  const day = query.day ?? today;
  const asked = useAsked<SummaryTold>(`/api/summary?${new URLSearchParams({ root, round, day })}`, everyMs);
  const told = asked.data;
  const language = useLanguage();
  const fileQuery = String(new URLSearchParams({ root, round, day, language }));
  const name = told && { place: told.self.name, day };
  return (
    <div className="sm-page">
      <div className="sm-head">
        <label htmlFor="summary-day">
          {w.day}{' '}
          <Input
            id="summary-day"
            type="date"
            value={day}
            max={today}
            onChange={({ target }) => set({ day: target.value && target.value !== today ? target.value : undefined })}
          />
        </label>
        {name && (
          <Button onClick={async () => setProblem(await download(`/api/summary.xlsx?${fileQuery}`, w.file(name)))}>
            {w.export}
          </Button>
        )}
        {told && (
          <span className="fx-note">
            {(asked.isError ? w.stale : w.asOf)({
              time: format.moment(asked.isError ? asked.dataUpdatedAt : told.at, now),
            })}
          </span>
        )}
      </div>
      {problem && <p className="sm-lack">{problem}</p>}
      {!told && (asked.error ? <Empty title={asked.error.message} /> : <Progress label={w.loading} done={0} of={0} />)}
      {told && name && (
        <>
          <SummaryTable told={told} />
          <div className="sm-columns">
            <GroupText told={told} />
            <div>
              <NotSent told={told} />
              <FillForm query={fileQuery} name={name} />
            </div>
          </div>
          <HourBars hours={told.hours} />
        </>
      )}
    </div>
  );
}

/** In the reader's language, or in the other: a group may speak another than the desk. */
function GroupText({ told }: { told: SummaryTold }) {
  const w = useWords(words);
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language>();
  const { message } = App.useApp();
  const language = chosen ?? own;
  const text = groupText(told, language);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(w.copied);
    } catch {
      void message.warning(w.notCopied);
    }
  };
  return (
    <section className="sm-text">
      <h2>{w.text}</h2>
      <p className="fx-note">{w.textWhy}</p>
      <pre lang={language === 'zh' ? 'zh-Hans' : 'en'}>{text}</pre>
      <p className="sm-actions">
        <Button type="primary" className="sm-next" onClick={() => void copy()}>
          {w.copy}
        </Button>
        <Button type="text" onClick={() => setChosen(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? w.inEnglish : w.inChinese}
        </Button>
      </p>
    </section>
  );
}
