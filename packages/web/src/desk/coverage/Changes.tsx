import type { PersonState } from '@fangxian/domain/residents';
import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { arrivalWords, departureWords } from '../../registry/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain, type RoundReading, useCommunity } from '../community/index.ts';
import { type Change, changesIn } from './changes.ts';

const words = defineWords({
  zh: {
    households: '开始时 {of} 户，+{added} −{gone}',
    persons: '{of} 人，+{added} −{gone}',
    householdAdded: '新增的一户',
    householdGone: '没问到就全都不在了，不再计入应排查户',
    householdLeftAfter: '问过以后全家搬走',
    rehoused: '改到这一栋、这一网格',
    came: '＋{name}（{why}）',
    cameListed: '＋{name}',
    gone: '−{name}（{why}）',
    askedBefore: '{name} {why}，走前已问过',
    nameless: '未登记姓名',
    elsewhere: '（已不在名册上的一户）',
  },
  en: {
    households: '{of} {of:household|households} at the opening, +{added} −{gone}',
    persons: '{of} {of:person|people}, +{added} −{gone}',
    householdAdded: 'a household found since',
    householdGone: 'nobody is left who was not asked; out of the households to ask',
    householdLeftAfter: 'the household moved out after it was asked',
    rehoused: 'stands in this building or grid now',
    came: '+{name} ({why})',
    cameListed: '+{name}',
    gone: '−{name} ({why})',
    askedBefore: '{name}: {why}, after being asked',
    nameless: 'no name on the roster',
    elsewhere: '(a household no longer on the roster)',
  },
});

/** The denominators, what was added and taken off since the opening, and whom that concerns. */
export function Changes({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const came = useWords(arrivalWords);
  const left = useWords(departureWords);
  const format = useFormat();
  const device = useDevice();
  const community = useCommunity();
  const changed = useMemo(() => changesIn(reading), [reading]);
  if (changed.length === 0) return null;
  const { households, added, gone, persons, personsAdded, personsGone } = reading.all;
  const n = format.number;
  const nameOf = (id: string) => plain(device.get<PersonState>(`person/${id}`)?.name) ?? w.nameless;
  const said = (change: Change): string => {
    if (change.what === 'came') {
      const name = nameOf(change.person);
      return change.why ? w.came({ name, why: came[change.why] }) : w.cameListed({ name });
    }
    if (change.what !== 'gone') return w[change.what];
    const told = { name: nameOf(change.person), why: left[change.why] };
    return change.counted ? w.gone(told) : w.askedBefore(told);
  };
  const parts = [
    w.households({ of: n(households - added + gone), added: n(added), gone: n(gone) }),
    w.persons({ of: n(persons - personsAdded + personsGone), added: n(personsAdded), gone: n(personsGone) }),
  ];
  return (
    <details className="dk-changes">
      <summary>{parts.join(' · ')}</summary>
      <ul className="fx-list">
        {changed.map(({ household, changes }) => (
          <li key={household} className="dk-person">
            <span>
              <a href={hrefOf('desk', ['residents'], { at: household })}>
                {community.homeOf.get(household)?.address ?? w.elsewhere}
              </a>
              {changes.map((one) => (
                <small key={`${one.what}${'person' in one ? one.person : ''}`}>{said(one)}</small>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
