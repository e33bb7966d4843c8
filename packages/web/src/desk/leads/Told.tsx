import type { LeadState } from '@fangxian/domain/leads';
import { hrefOf } from '../../app/index.ts';
import { ToldList } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    from: '来源地',
    staying: '说是住在',
    relative: '亲属或房东',
    door: '对上的门',
    noDoor: '名册里没有对上的门',
    arrived: '哪天到的',
    guessed: '{day}（原写“{told}”，年份是推的）',
    document: '证件号',
    phone: '电话',
  },
  en: {
    from: 'From',
    staying: 'Said to stay at',
    relative: 'Relative or owner',
    door: 'Door',
    noDoor: 'no door of the roster fits',
    arrived: 'Arrived',
    guessed: '{day} (written “{told}”, the year is inferred)',
    document: 'Document',
    phone: 'Telephone',
  },
});

/** What is known of somebody, as it was told and as it was understood. */
export function Told({ state }: { state: LeadState }) {
  const w = useWords(words);
  const format = useFormat();
  const { homeOf, homes } = useCommunity();
  const home = state.household ? homeOf.get(state.household) : undefined;
  const phone = plain(state.phone);
  const told = plain(state.arrivedAsTold);
  const day = state.arrivedOn && format.day(state.arrivedOn);
  const door = home ? (
    <a href={hrefOf('desk', ['residents'], { at: home.id })}>{home.address}</a>
  ) : (
    homes.length > 0 && w.noDoor
  );
  const call = phone && <a href={`tel:${phone.split('/')[0]}`}>☎ {phone}</a>;
  return (
    <ToldList
      lines={[
        [w.from, plain(state.from)],
        [w.staying, plain(state.stayingAt)],
        [w.relative, plain(state.relative)],
        [w.door, door],
        [w.arrived, day && told ? w.guessed({ day: state.arrivedOn ?? '', told }) : (day ?? told)],
        [w.phone, call],
        [w.document, plain(state.document)],
      ]}
    />
  );
}
