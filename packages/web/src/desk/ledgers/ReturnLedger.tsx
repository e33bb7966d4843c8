import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { MaskedExport } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    title: '返（来）碚人员登记表',
    sub: '按区里的表填好：每个登记了的人一行，从哪来、哪天到、怎么来、体温、处置措施。',
    masked: '姓名、电话、证件号、住址打码',
    file: '返碚人员登记表',
    list: '未返与返碚 ›',
  },
  en: {
    title: 'Register of who came back',
    sub: 'In the district’s own form: a row for everybody registered, where from, when, how, temperature, measure.',
    masked: 'Mask names, telephones, documents and doors',
    file: 'register of who came back',
    list: 'Away and coming back ›',
  },
});

/** D4, in the form as the office prints it. */
export function ReturnLedger() {
  const w = useWords(words);
  const { log } = useDevice();
  return (
    <section className="dk-form">
      <div>
        <h2>{w.title}</h2>
        <p className="dk-note">
          {w.sub} <a href={hrefOf('desk', ['returns'])}>{w.list}</a>
        </p>
      </div>
      <MaskedExport
        log={log}
        path={`/api/logs/${log}/ledgers/returnees.xlsx`}
        fileName={`${w.file}.xlsx`}
        label={w.masked}
      />
    </section>
  );
}
