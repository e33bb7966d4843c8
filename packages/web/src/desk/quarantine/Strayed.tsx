import type { Strayed as One } from '@fangxian/domain/quarantine';
import { Button } from 'antd';
import type { Folder, Say } from '../../cases/index.ts';
import { Mark } from '../../look/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    title: '人已不在这扇门后（{n}）',
    moved: '{names} 名册里已搬到 {address}',
    follow: '跟到新住处',
    followed: '跟到 {address}',
    died: '{name} 名册里记了去世',
    left: '{name} 名册里记了离开',
    end: '结束这一人',
    ended: '{name} 结束',
    wrong: '记错了就到户里改回来，这里会自己消失。',
    and: '、',
    unknown: '别的门',
  },
  en: {
    title: 'No longer behind this door ({n})',
    moved: '{names}: moved to {address}, says the registry',
    follow: 'Follow them there',
    followed: 'followed to {address}',
    died: '{name}: died, says the registry',
    left: '{name}: left, says the registry',
    end: 'End their line',
    ended: '{name}: ended',
    wrong: 'If that is a mistake, mend it in the household, and this goes by itself.',
    and: ', ',
    unknown: 'another door',
  },
});

type Moved = Extract<One, { what: 'moved' }>;

/** Nobody is dropped because they moved: whoever went to the same door is followed with one tap. */
export function Strayed(props: { folder: Folder; say: Say; nameOf: (person: string) => string }) {
  const { folder, say, nameOf } = props;
  const w = useWords(words);
  const record = useSaying();
  const { homeOf } = useCommunity();
  if (folder.strayed.length === 0) return null;
  const moved = folder.strayed.filter((one): one is Moved => one.what === 'moved');
  const doors = [...new Set(moved.map(({ household }) => household))];
  const address = (household: string) => homeOf.get(household)?.address ?? w.unknown;
  const follow = (household: string) => {
    const persons = moved.filter((one) => one.household === household).map(({ person }) => person);
    const body = { case: folder.state.case, household, persons };
    return record([{ kind: 'quarantine.followed', body }], w.followed({ address: address(household) }));
  };
  return (
    <section className="fx-alarms">
      <h3>{w.title({ n: folder.strayed.length })}</h3>
      <ul className="fx-list">
        {doors.map((household) => (
          <li key={household} className="dk-person">
            <span>
              <Mark state="needsAttention" overdue />{' '}
              {w.moved({
                names: moved
                  .filter((one) => one.household === household)
                  .map(({ person }) => nameOf(person))
                  .join(w.and),
                address: address(household),
              })}
            </span>
            <Button type="primary" onClick={() => void follow(household)}>
              {w.follow}
            </Button>
          </li>
        ))}
        {folder.strayed.map((one) => {
          if (one.what !== 'left') return null;
          const name = nameOf(one.person);
          return (
            <li key={one.person} className="dk-person">
              <span>
                <Mark state="needsAttention" overdue /> {(one.reason === 'died' ? w.died : w.left)({ name })}
              </span>
              <Button
                onClick={() => void say('leftFolder', { persons: [one.person], ending: 'departed' }, w.ended({ name }))}
              >
                {w.end}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="dk-note">{w.wrong}</p>
    </section>
  );
}
