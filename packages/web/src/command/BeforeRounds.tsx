import { holdsAt, mayWrite, roles } from '@fangxian/domain/access';
import { Button } from 'antd';
import { useNow } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Empty } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import type { Opening } from './Head.tsx';
import type { Reckoned } from './reckoning.ts';

const words = defineWords({
  zh: {
    noPlaces: '先把下面的地方导进来',
    noPlacesText: '先导入一张代码和名称的表，再邀请街道、社区的负责人。只管这一个社区，就直接请社区书记。',
    noRosters: '各社区还没有名册',
    noRostersText: '邀请社区书记，名册由书记在工作台导入；导入以后，这里显示户数，就可以开一轮排查。',
    noRound: '还没有开过排查',
    noRoundText: '下面是各地名册的户数。开一轮排查，各社区同时开始。',
  },
  en: {
    noPlaces: 'Import the places below first',
    noPlacesText:
      'Import a table of codes and names; then invite those who lead them. For this one community alone, invite its secretary right away.',
    noRosters: 'No community has a roster yet',
    noRostersText:
      'Invite the community secretaries; each imports a roster at the desk. Its households then show here, and a round can be opened.',
    noRound: 'No round has been opened yet',
    noRoundText: 'Below are the households on each roster. Opening a round starts it in all of them at once.',
  },
});

/** What comes first here, until there is a round to look at; and the button for it, where it is theirs to press. */
export function BeforeRounds(props: { self: Reckoned; below: boolean; onOpen: (what: Opening) => void }) {
  const { self, below, onOpen } = props;
  const w = useWords(words);
  const c = useWords(commandWords);
  const now = useNow();
  const { session, log } = useDevice();
  const step = self.households > 0 ? 'noRound' : below ? 'noRosters' : 'noPlaces';
  const may = {
    round: self.code === log && mayWrite(session.grants, 'screening.roundOpened', log, {}, now) === 'yes',
    places: mayWrite(session.grants, 'places.divisionNamed', log, {}, now) === 'yes',
    people: session.grants.some((grant) => holdsAt(grant, now) && roles[grant.role].invites),
  };
  const offered = ({ noPlaces: ['places', 'people'], noRosters: ['people'], noRound: ['round'] } as const)[step].filter(
    (one) => may[one],
  );
  const named = { round: c.open, places: c.importPlaces, people: c.invite };
  return (
    <Empty title={w[step]}>
      <p>{w[`${step}Text`]}</p>
      <p className="cm-first">
        {offered.map((one, at) => (
          <Button
            key={one}
            {...(at === 0 && { type: 'primary' as const, className: 'cm-next' })}
            onClick={() => onOpen(one)}
          >
            {named[one]}
          </Button>
        ))}
      </p>
    </Empty>
  );
}
