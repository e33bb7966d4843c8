import { hrefOf } from '../../app/index.ts';
import { MaskedExport } from '../../consent/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useWords, type Words } from '../../words/index.ts';

const quarantine = defineWords({
  zh: {
    title: '居家隔离人员台账',
    sub: '按区里的表填好：每人一行，姓名、起止日期、责任人、文书、今日体温、状态。',
    file: '居家隔离人员台账',
    list: '一增一减台账 ›',
  },
  en: {
    title: 'Register of home quarantine',
    sub: 'In the district’s own form: a row a person with dates, team, letters, today’s temperatures and state.',
    file: 'register of home quarantine',
    list: 'Daily movement ›',
  },
});
const returnees = defineWords({
  zh: {
    title: '返（来）碚人员登记表',
    sub: '按区里的表填好：每个登记了的人一行，从哪来、哪天到、怎么来、体温、处置措施。',
    file: '返碚人员登记表',
    list: '未返与返碚 ›',
  },
  en: {
    title: 'Register of who came back',
    sub: 'In the district’s own form: a row for everybody registered, where from, when, how, temperature, measure.',
    file: 'register of who came back',
    list: 'Away and coming back ›',
  },
});
const words = defineWords({
  zh: { masked: '姓名、电话、证件号、住址打码' },
  en: { masked: 'Mask names, telephones, documents and doors' },
});

/** The forms as offices print them: D2 and D4, and the page that the figures of each open into. */
type Form = {
  readonly words: Words<{ title: string; sub: string; file: string; list: string }>;
  readonly page: string;
};
const forms = {
  quarantine: { words: quarantine, page: 'movement' } as Form,
  returnees: { words: returnees, page: 'returns' } as Form,
};

export function FormLedger({ name }: { name: keyof typeof forms }) {
  const { words: own, page } = forms[name];
  const w = useWords(words);
  const told = useWords(own);
  const { log } = useDevice();
  return (
    <section className="dk-form">
      <div>
        <h2>{told.title}</h2>
        <p className="dk-note">
          {told.sub} <a href={hrefOf('desk', [page])}>{told.list}</a>
        </p>
      </div>
      <MaskedExport
        ledger={name}
        path={`/api/logs/${log}/ledgers/${name}.xlsx`}
        fileName={`${told.file}.xlsx`}
        label={w.masked}
      />
    </section>
  );
}
