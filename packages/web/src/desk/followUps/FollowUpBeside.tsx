import type { PersonState } from '@fangxian/domain/residents';
import { isFeverish, type RoundState } from '@fangxian/domain/screening';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { type Item, StepList, WhoToCall } from '../../steps/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { reasonWords } from './reasonWords.ts';

const words = defineWords({
  zh: {
    somebody: '有人',
    since: '{time} 起，{who} 走访时记下',
    household: '看这一户',
    lead: '同行或接触的人，记成线索',
    and: '、',
    dial: '☎ {phone}',
  },
  en: {
    somebody: 'Somebody',
    since: 'since {time}, from a visit by {who}',
    household: 'See the household',
    lead: 'Companions or contacts: write down a lead',
    and: ', ',
    dial: '☎ {phone}',
  },
});

/** One person and their six steps: whom to call, what was recorded, and what only asks. */
export function FollowUpBeside({ item, onClose }: { item: Item; onClose: () => void }) {
  const w = useWords(words);
  const reasons = useWords(reasonWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { homeOf } = useCommunity();
  const { state } = item;
  const person = useRow<PersonState>(`person/${state.person}`);
  const round = useRow<RoundState>(`round/${state.round}`);
  const home = homeOf.get(state.household);
  const phone = plain(person?.phone);
  const said = plain(state.reasons) ?? [];
  const why = said.map((reason) => reasons[reason]).join(w.and);
  return (
    <Beside title={plain(person?.name) ?? w.somebody} sub={home?.address} onClose={onClose}>
      <p className="dk-note">
        {[round?.name, why].filter(Boolean).join(' · ')}
        {state.opened && (
          <>
            <br />
            {w.since({
              time: format.moment(state.opened.at, now),
              who: memberName(device, state.opened.by) ?? w.somebody,
            })}
          </>
        )}
      </p>
      {phone && (
        <p>
          <a href={`tel:${phone}`}>{w.dial({ phone })}</a>
        </p>
      )}
      {(isFeverish(state) || said.includes('fever')) && <WhoToCall now={now} />}
      <StepList item={item} now={now} />
      <p>
        <a href={hrefOf('desk', ['unreached'], { show: 'all', at: state.household, round: state.round })}>
          {w.household} ›
        </a>{' '}
        <a href={hrefOf('desk', ['leads'], { hand: '1', source: 'screening', household: state.household })}>
          {w.lead} ›
        </a>
      </p>
    </Beside>
  );
}
