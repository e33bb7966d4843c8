import type { PersonState } from '@fangxian/domain/residents';
import type { SpotDoorState } from '@fangxian/domain/screening';
import { useGo } from '../../app/index.ts';
import { useDevice, useRow } from '../../device/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { Button, Chip, Empty, Page } from '../../look/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Above } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';
import { type SpotAnswer, type SpotDraft, spotFacts } from './spot.ts';
import './spot.css';

const words = defineWords({
  zh: {
    sub: '抽查：像第一次一样，从头再问一遍',
    byPhone: '这一户有专人联系，请打电话问，不要敲门。',
    well: '正常',
    needsAttention: '有情况',
    away: '外出',
    live: '这里一共住几个人？',
    fewer: '少一个',
    more: '多一个',
    nameless: '没有名字',
    record: '记下：问到 {asked} 人，住 {count} 人',
    nobodyHome: '没人',
    refused: '不愿再答',
    vacant: '空置',
    saved: '{door} 抽查已保存',
    gone: '这一户不用抽查了',
    today: '回到今天',
  },
  en: {
    sub: 'Spot check: ask again from the start, as if for the first time',
    byPhone: 'Somebody looks after this household. Ask by telephone; do not knock.',
    well: 'Well',
    needsAttention: 'Attention',
    away: 'Away',
    live: 'How many people live here?',
    fewer: 'One fewer',
    more: 'One more',
    nameless: 'no name',
    record: 'Record: {asked} asked, {count} live here',
    nobodyHome: 'Nobody home',
    refused: 'Would rather not',
    vacant: 'Vacant',
    saved: '{door}: spot check saved',
    gone: 'This household needs no spot check any more',
    today: 'Back to today',
  },
});

const choices: readonly SpotAnswer[] = ['well', 'needsAttention', 'away'];

/** A drawn door asked again. What was found before is neither shown nor known here. */
export function SpotPage({ id }: { id: string }) {
  const w = useWords(words);
  const { back } = useGo();
  const { doors } = useDoor();
  const door = useRow<SpotDoorState>(`spotDoor/${id}`);
  const row = door && doors.byId.get(door.household);
  if (door && row) return <SpotSheet id={id} door={door} row={row} />;
  return (
    <Page above={<Above />} title={w.gone} onBack={() => back(['today'])}>
      <Empty title={w.gone}>
        <p>
          <Button onClick={() => back(['today'])}>{w.today}</Button>
        </p>
      </Empty>
    </Page>
  );
}

function SpotSheet({ id, door, row }: { id: string; door: SpotDoorState; row: DoorRow }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const { go, back } = useGo();
  const { doors } = useDoor();
  const device = useDevice();
  const say = useSaying();
  const kept = useDraft<SpotDraft>(`spot:${id}`, () => ({ answers: {} }));
  const { value: draft, change } = kept;
  const { persons } = row.household;
  const count = draft.count ?? persons.length;
  const channel = row.state === 'inContact' ? 'phone' : 'door';
  const asked = Object.keys(draft.answers).length;
  const save = async (outcome: 'met' | 'nobodyHome' | 'refused' | 'vacant') => {
    const fact = { kind: 'screening.spotChecked', body: spotFacts(door, outcome, channel, { ...draft, count }) };
    const saved = await say([fact], w.saved({ door: row.door.label }), {
      whole: true,
      onUndo: () => go(['spot', id], {}, { replace: true }),
    });
    if (!saved) return;
    kept.clear();
    back(['today']);
  };
  return (
    <Page
      above={<Above />}
      title={doorTitle(doors, row, doorWords)}
      sub={w.sub}
      onBack={() => back(['today'])}
      foot={
        <div className="spot-foot">
          <div>
            {(['nobodyHome', 'refused', 'vacant'] as const).map((outcome) => (
              <Button key={outcome} onClick={() => void save(outcome)}>
                {w[outcome]}
              </Button>
            ))}
          </div>
          <Button tone="primary" wide disabled={asked === 0} onClick={() => void save('met')}>
            {w.record({ asked, count })}
          </Button>
        </div>
      }
    >
      <CarriedOn draft={kept} />
      {channel === 'phone' && <p className="fx-note">{w.byPhone}</p>}
      <ul className="spot-people">
        {persons.map((person) => {
          const told = plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.nameless;
          return (
            <li key={person}>
              <b>{told}</b>
              {/* biome-ignore lint/a11y/useSemanticElements: three toggles beside a name, not a form's fieldset */}
              <div role="group" aria-label={told}>
                {choices.map((state) => (
                  <Chip
                    key={state}
                    pressed={draft.answers[person] === state}
                    onClick={() => change({ ...draft, answers: toggled(draft.answers, person, state) })}
                  >
                    {w[state]}
                  </Chip>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="spot-count">
        <span>{w.live}</span>
        <Button aria-label={w.fewer} disabled={count === 0} onClick={() => change({ ...draft, count: count - 1 })}>
          −
        </Button>
        <output>{count}</output>
        <Button aria-label={w.more} disabled={count >= 60} onClick={() => change({ ...draft, count: count + 1 })}>
          +
        </Button>
      </div>
    </Page>
  );
}

/** A second tap takes the answer back. */
function toggled(answers: SpotDraft['answers'], person: string, state: SpotAnswer): SpotDraft['answers'] {
  const { [person]: before, ...others } = answers;
  return before === state ? others : { ...others, [person]: state };
}
