import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { MaskedExport } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '居家隔离人员台账',
    sub: '按区里的表填好：每人一行，姓名、起止日期、责任人、文书、今日体温、状态。',
    masked: '姓名、电话、证件号、住址打码',
    file: '居家隔离人员台账',
    movement: '一增一减台账 ›',
  },
  en: {
    title: 'Register of home quarantine',
    sub: 'In the district’s own form: a row a person with dates, team, letters, today’s temperatures and state.',
    masked: 'Mask names, telephones, documents and doors',
    file: 'register of home quarantine',
    movement: 'Daily movement ›',
  },
});

/** D2, in the form as the office prints it. */
export function QuarantineLedger() {
  const w = useWords(words);
  const { log } = useDevice();
  return (
    <section className="dk-form">
      <div>
        <h2>{w.title}</h2>
        <p className="dk-note">
          {w.sub} <a href={hrefOf('desk', ['movement'])}>{w.movement}</a>
        </p>
      </div>
      <MaskedExport
        log={log}
        path={`/api/logs/${log}/ledgers/quarantine.xlsx`}
        fileName={`${w.file}.xlsx`}
        label={w.masked}
      />
    </section>
  );
}
