import type { CaseState } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { useAsked } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, useCommunity } from '../community/index.ts';
import { type LookTold, lookLines } from './lookLines.ts';

const words = defineWords({
  zh: {
    title: '查看记录',
    sub: '谁打开、导出过什么',
    at: '时间',
    by: '谁',
    what: '什么',
    purpose: '用途',
    rows: '行数',
    none: '还没有人打开或导出过。',
    loading: '正在取…',
    'ledger.householdScreening': '入户排查登记表（完整）',
    'ledger.householdScreening.masked': '入户排查登记表（打码）',
    'ledger.closing': '未核清户清单（完整）',
    'ledger.closing.masked': '未核清户清单（打码）',
    'ledger.quarantine': '居家隔离人员台账（完整）',
    'ledger.quarantine.masked': '居家隔离人员台账（打码）',
    'leads.list': '读线索名单',
    'ledger.returnees': '返碚人员登记表（完整）',
    'ledger.returnees.masked': '返碚人员登记表（打码）',
    'roster.questions': '名册疑问表',
    'resident.page': '居家隔离户自己的页面',
    'resident.link': '居家隔离户页面的链接',
    self: '拿链接的人',
    times: '，{n} 次',
  },
  en: {
    title: 'Access log',
    sub: 'Who opened or exported what',
    at: 'When',
    by: 'Who',
    what: 'What',
    purpose: 'Purpose',
    rows: 'Rows',
    none: 'Nobody has opened or exported anything yet.',
    loading: 'Fetching…',
    'ledger.householdScreening': 'Household screening register (full)',
    'ledger.householdScreening.masked': 'Household screening register (masked)',
    'ledger.closing': 'Households not accounted for (full)',
    'ledger.closing.masked': 'Households not accounted for (masked)',
    'ledger.quarantine': 'Register of home quarantine (full)',
    'ledger.quarantine.masked': 'Register of home quarantine (masked)',
    'leads.list': 'List of leads read',
    'ledger.returnees': 'Register of who came back (full)',
    'ledger.returnees.masked': 'Register of who came back (masked)',
    'roster.questions': 'Roster questions',
    'resident.page': 'A household’s own quarantine page',
    'resident.link': 'The link to a household’s page',
    self: 'whoever holds the link',
    times: ', {n} times',
  },
});

const isNamed = (what: string): what is Extract<keyof typeof words.zh, `${string}.${string}`> =>
  what.includes('.') && what in words.zh;

export function Looks() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { homeOf } = useCommunity();
  /** Of a household's page the log knows the folder; whoever reads the log here knows the door. */
  const addressOf = ({ what, purpose }: LookTold) => {
    if (!what.startsWith('resident.')) return undefined;
    const household = device.get<CaseState>(`quarantine/${purpose}`)?.household;
    return household && homeOf.get(household)?.address;
  };
  const asked = useAsked<LookTold[]>(`/api/logs/${device.log}/looks`);
  return (
    <section>
      <h2>
        {w.title} <small className="dk-note">{w.sub}</small>
      </h2>
      {!asked.data && <p className="dk-note">{asked.error ? asked.error.message : w.loading}</p>}
      {asked.data?.length === 0 && <p className="dk-note">{w.none}</p>}
      {asked.data && asked.data.length > 0 && (
        <table className="dk-table">
          <thead>
            <tr>
              <th>{w.at}</th>
              <th data-text>{w.by}</th>
              <th data-text>{w.what}</th>
              <th data-text>{w.purpose}</th>
              <th>{w.rows}</th>
            </tr>
          </thead>
          <tbody>
            {lookLines(asked.data, (at) => civilDay(at, device.session.policy.zone)).map((one) => (
              <tr key={`${one.at}${one.by}${one.what}`}>
                <td>{format.moment(one.at, now)}</td>
                <td data-text>{one.by === 'self' ? w.self : (memberName(device, one.by) ?? one.by)}</td>
                <td data-text>
                  {isNamed(one.what) ? w[one.what] : one.what}
                  {one.times > 1 && w.times({ n: one.times })}
                </td>
                <td data-text>{addressOf(one) ?? one.purpose}</td>
                <td>{format.number(one.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
