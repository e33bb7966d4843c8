import { consentNumber } from '@fangxian/domain/ledgers';
import type { CaseState } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import { useNow } from '../../app/index.ts';
import { askingsIn, ledgerNames } from '../../consent/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { useAsked } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, useCommunity } from '../community/index.ts';
import { askedAndAnswered, type LookTold, lookLines } from './lookLines.ts';

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
    ledger: '{ledger}（完整）',
    masked: '{ledger}（打码）',
    asked: '申请完整导出：{ledger}',
    agreed: '同意完整导出：{ledger}',
    refused: '不同意完整导出：{ledger}',
    consent: '{who}同意',
    number: '同意号 {number}',
    'leads.list': '读线索名单',
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
    ledger: 'In full: {ledger}',
    masked: 'Masked: {ledger}',
    asked: 'Full export asked for: {ledger}',
    agreed: 'Full export agreed to: {ledger}',
    refused: 'Full export not agreed to: {ledger}',
    consent: '{who} agreed',
    number: 'consent {number}',
    'leads.list': 'List of leads read',
    'roster.questions': 'Roster questions',
    'resident.page': 'A household’s own quarantine page',
    'resident.link': 'The link to a household’s page',
    self: 'whoever holds the link',
    times: ', {n} {n:time|times}',
  },
});

const isNamed = (what: string): what is Extract<keyof typeof words.zh, `${string}.${string}`> =>
  what.includes('.') && what in words.zh;

/** `ledger.closing.masked`, `asked.closing`: how, and which ledger. */
const ofLedger = /^(ledger|asked|agreed|refused)\.([a-zA-Z]+?)(\.masked)?$/;

export function Looks() {
  const w = useWords(words);
  const ledgers = useWords(ledgerNames);
  useVersion();
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
  const nameOf = (what: string): string => {
    const [, how, ledger = '', masked] = ofLedger.exec(what) ?? [];
    if (how && ledger in ledgers) {
      return w[masked ? 'masked' : (how as 'ledger')]({ ledger: ledgers[ledger as keyof typeof ledgers] });
    }
    return isNamed(what) ? w[what] : what;
  };
  const nameOfMember = (id: string) => (id === 'self' ? w.self : (memberName(device, id) ?? id));
  const looks = asked.data && [...asked.data, ...askedAndAnswered(askingsIn(device))].sort((a, b) => b.at - a.at);
  return (
    <section>
      <h2>
        {w.title} <small className="dk-note">{w.sub}</small>
      </h2>
      {!looks && <p className="dk-note">{asked.error ? asked.error.message : w.loading}</p>}
      {looks?.length === 0 && <p className="dk-note">{w.none}</p>}
      {looks && looks.length > 0 && (
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
            {lookLines(looks, (at) => civilDay(at, device.session.policy.zone)).map((one) => (
              <tr key={`${one.at}${one.by}${one.what}`}>
                <td>{format.moment(one.at, now)}</td>
                <td data-text>{!one.agreedBy && one.agreedFor ? one.agreedFor : nameOfMember(one.by)}</td>
                <td data-text>
                  {nameOf(one.what)}
                  {one.times > 1 && w.times({ n: one.times })}
                  {one.agreedBy && <small> {w.consent({ who: one.agreedFor ?? nameOfMember(one.agreedBy) })}</small>}
                  {one.asking && <small> {w.number({ number: consentNumber(one.asking) })}</small>}
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
