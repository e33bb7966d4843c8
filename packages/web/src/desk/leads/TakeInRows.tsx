import type { LeadListTold, LeadRowTold } from '@fangxian/domain/exchange';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    row: '行',
    who: '姓名',
    where: '对上的门',
    to: '转给',
    from: '来源地',
    arrived: '到的日期',
    odd: '要看的',
    before: '记过了',
    noDoor: '门没对上，照原样留着',
    noPlace: '看不出是哪个社区',
    knownThere: '号码在那边的名册里',
    noAddress: '没写住处',
    noDate: '日期没看懂，照原样留着',
    yearGuessed: '年份是推的',
    afterSent: '比推送的日子还晚',
    documentUnsound: '证件号不对',
    noPhone: '没有电话',
    double: '和前面一行是同一人',
    doubleBefore: '以前的线索里说过',
    maybeBefore: '像是说过的人，导入后请看一眼',
    and: '，',
  },
  en: {
    row: 'Row',
    who: 'Name',
    where: 'Door',
    to: 'To',
    from: 'From',
    arrived: 'Arrived',
    odd: 'To look at',
    before: 'recorded before',
    noDoor: 'no door fits, kept as told',
    noPlace: 'no place named',
    knownThere: 'their number is in the roster there',
    noAddress: 'no address',
    noDate: 'date not understood, kept as told',
    yearGuessed: 'the year is inferred',
    afterSent: 'later than the list',
    documentUnsound: 'the number of the document is wrong',
    noPhone: 'no telephone',
    double: 'the same person as a row above',
    doubleBefore: 'told in an earlier lead',
    maybeBefore: 'looks like somebody told of before: please look once it is taken in',
    and: ', ',
  },
});

type Odd =
  | 'afterSent'
  | 'noDoor'
  | 'noPlace'
  | 'knownThere'
  | 'noAddress'
  | 'noDate'
  | 'yearGuessed'
  | 'documentUnsound'
  | 'noPhone'
  | 'double';

/** A list as it was understood: a row each, with the door or the place it belongs to, and what is odd about it. */
export function TakeInRows(props: {
  list: LeadListTold;
  known: ReadonlySet<string>;
  isDouble: (one: LeadRowTold) => boolean;
  /** Looks like somebody told of before: asked about afterwards. */
  isMaybe: (one: LeadRowTold) => boolean;
}) {
  const { list, known, isDouble, isMaybe } = props;
  const w = useWords(words);
  const format = useFormat();
  const { homeOf } = useCommunity();
  const isAbove = list.leads.some(({ to }) => to);
  return (
    <table className="dk-leads-in">
      <thead>
        <tr>
          <th>{w.row}</th>
          <th>{w.who}</th>
          <th>{w.where}</th>
          {isAbove && <th>{w.to}</th>}
          <th>{w.from}</th>
          <th>{w.arrived}</th>
          <th>{w.odd}</th>
        </tr>
      </thead>
      <tbody>
        {list.leads.map((one) => {
          const home = one.household ? homeOf.get(one.household) : undefined;
          const odd = [
            ...one.odd.map((code) => w[code as Odd]),
            ...(isDouble(one) ? [w.doubleBefore] : isMaybe(one) ? [w.maybeBefore] : []),
          ];
          const told = known.has(one.lead) ? [w.before] : odd;
          return (
            <tr key={one.lead}>
              <td>{one.row}</td>
              <td>{one.name}</td>
              <td>{home?.address ?? one.stayingAt}</td>
              {isAbove && <td>{one.to?.name}</td>}
              <td>{one.from}</td>
              <td>{one.arrivedOn ? format.day(one.arrivedOn) : one.arrivedAsTold}</td>
              <td>
                {told.length > 0 && (
                  <>
                    <Mark state={known.has(one.lead) ? 'accounted' : 'partly'} quiet /> {told.join(w.and)}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
