import { Empty } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import type { Reckoned } from './reckoning.ts';

const words = defineWords({
  zh: {
    noPlaces: '先把下面的地方导进来',
    noPlacesText:
      '按“导入区划”选一张代码和名称的表，再按“邀请人员”请街道、社区的负责人。只管这一个社区，就直接请社区书记。',
    noRosters: '各社区还没有名册',
    noRostersText: '按“邀请人员”请社区书记，名册由书记在工作台导入；导入以后，这里显示户数，就可以开一轮排查。',
    noRound: '还没有开过排查',
    noRoundText: '下面是各地名册的户数。开一轮排查，各社区同时开始。',
  },
  en: {
    noPlaces: 'Import the places below first',
    noPlacesText:
      'Press “Import places” and choose a table of codes and names; then invite those who lead them. For this one community alone, invite its secretary right away.',
    noRosters: 'No community has a roster yet',
    noRostersText:
      'Invite the community secretaries; each imports a roster at the desk. Its households then show here, and a round can be opened.',
    noRound: 'No round has been opened yet',
    noRoundText: 'Below are the households on each roster. Opening a round starts it in all of them at once.',
  },
});

/** What comes first here, until there is a round to look at. */
export function BeforeRounds({ self, below }: { self: Reckoned; below: boolean }) {
  const w = useWords(words);
  const step = self.households > 0 ? 'noRound' : below ? 'noRosters' : 'noPlaces';
  return (
    <Empty title={w[step]}>
      <p>{w[`${step}Text`]}</p>
    </Empty>
  );
}
