import type { PersonState } from '@fangxian/domain/residents';
import { differencesAt, type SpotDoorState, verdictOn } from '@fangxian/domain/screening';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { memberName, plain, useCommunity } from '../community/index.ts';

const words = defineWords({
  zh: {
    door: '门牌',
    first: '第一次',
    again: '第二次',
    result: '结果',
    open: '还没问',
    notAnswered: '没问到',
    agrees: '✓ 一致',
    differs: '≠ 不一致',
    people: '{n} 人',
    gone: '名册里已没有这一户',
    nameless: '没有名字',
    comma: '，',
    well: '正常',
    needsAttention: '有情况',
    away: '外出',
    refused: '拒绝',
    notYet: '没问到',
    accounted: '核清',
    vacant: '空置',
    met: '有人',
    nobodyHome: '没人',
    allAway: '全家在外',
    unreachable: '联系不上',
    partly: '没问全',
  },
  en: {
    door: 'Door',
    first: 'First time',
    again: 'Second time',
    result: 'Result',
    open: 'not asked yet',
    notAnswered: 'nobody answered',
    agrees: '✓ agree',
    differs: '≠ differ',
    people: '{n} {n:person|people}',
    gone: 'no longer on the roster',
    nameless: 'no name',
    comma: ', ',
    well: 'well',
    needsAttention: 'needs attention',
    away: 'away',
    refused: 'refused',
    notYet: 'not asked',
    accounted: 'settled',
    vacant: 'vacant',
    met: 'somebody home',
    nobodyHome: 'nobody home',
    allAway: 'all away',
    unreachable: 'unreachable',
    partly: 'partly asked',
  },
});

/** Both findings side by side; what differs is written out, what agrees is not. */
export function SpotTable({ doors }: { doors: readonly SpotDoorState[] }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const community = useCommunity();
  const say = (code: string) => (code in w ? (w[code as 'well'] as string) : code);
  const nameOf = (person: string) => plain(device.get<PersonState>(`person/${person}`)?.name) ?? w.nameless;
  const who = (member: string | undefined, at: number | undefined) =>
    [memberName(device, member), at !== undefined && format.moment(at, now)].filter(Boolean).join(' ');
  const order = { differs: 0, notAnswered: 1, open: 2, agrees: 3 };
  const sorted = [...doors].sort((a, b) => order[verdictOn(a)] - order[verdictOn(b)]);
  return (
    <div className="dk-sideways">
      <table className="dk-table">
        <thead>
          <tr>
            <th data-text>{w.door}</th>
            <th data-text>{w.first}</th>
            <th data-text>{w.again}</th>
            <th data-text>{w.result}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((door) => {
            const verdict = verdictOn(door);
            const differences = differencesAt(door);
            const told = (side: 'first' | 'again') =>
              differences
                .map((one) => {
                  if (one.what === 'count') return w.people({ n: one[side] });
                  return one.what === 'person' ? `${nameOf(one.person)} ${say(one[side])}` : say(one[side]);
                })
                .join(w.comma);
            return (
              <tr key={door.household} data-verdict={verdict}>
                <td>{community.homeOf.get(door.household)?.address ?? w.gone}</td>
                <td data-text>
                  {told('first') || (door.first && say(door.first.end))}
                  <div className="dk-note">{who(door.firstBy, door.first?.at)}</div>
                </td>
                <td data-text>
                  {told('again') || (door.again && say(door.again.outcome))}
                  <div className="dk-note">{who(door.askedBy, door.askedAt)}</div>
                </td>
                <td data-text>{verdict === 'differs' ? <b>{w.differs}</b> : w[verdict]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
