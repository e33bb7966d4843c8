import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import { memo, useCallback, useEffect, useState } from 'react';
import { useGo, useQuery, whenQuiet } from '../../app/index.ts';
import { type Hit, useDevice, useRow, useVersion } from '../../device/index.ts';
import { Button, Empty, StateChip, stateOfHousehold } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { TabPage } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { doorOf, plain } from '../doors/plain.ts';

const words = defineWords({
  zh: {
    title: '搜索',
    label: '姓名、拼音、门牌，或电话末几位',
    hint: '没网也能搜。例如：wxm、3-1-1204、1204、尾号 4321。',
    none: '没有找到这一户，可能已搬走或门牌不同',
    add: '到楼里加这个门',
    more: '只显示前 {n} 个，再多打几个字',
  },
  en: {
    title: 'Search',
    label: 'Name, pinyin, door, or the last digits of a phone',
    hint: 'Works without signal. For example: wxm, 3-1-1204, 1204, or 4321 at the end of a number.',
    none: 'This household was not found; it may have moved, or the door may be another',
    add: 'Add it in its building',
    more: 'The first {n} {n:is|are} shown; type a little more',
  },
});

const limit = 40;
/** As many as a screen shows: the others are drawn once the thumb rests. */
const atOnce = 10;
const restMs = 300;

export function SearchPage() {
  const w = useWords(words);
  const { go } = useGo();
  const device = useDevice();
  const version = useVersion();
  const query = useQuery();
  const [text, setText] = useState(query.q ?? '');
  const [found, setFound] = useState<{ hits: readonly Hit[]; more: boolean }>();

  // Makes the index while the reader still looks for the first key.
  useEffect(() => void device.search('', 0), [device]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when rows changed
  useEffect(() => {
    const wanted = text.trim();
    let current = true;
    if (!wanted) setFound(undefined);
    else
      void device
        .search(wanted, limit)
        .then((hits) => current && setFound({ hits: eachDoorOnce(hits), more: hits.length === limit }));
    return () => {
      current = false;
    };
  }, [device, text, version]);

  const rests = useRests(found);

  // The address follows once the thumb rests, and before another page is opened: coming back finds the same words.
  const asked = query.q ?? '';
  const keep = useCallback(
    () => text !== asked && go(['search'], { q: text || undefined }, { replace: true }),
    [go, text, asked],
  );
  useEffect(() => {
    const timer = setTimeout(keep, restMs);
    return () => clearTimeout(timer);
  }, [keep]);

  const open = useCallback(
    (household: string) => {
      keep();
      go(['household', household], { from: 'search' });
    },
    [go, keep],
  );

  return (
    <TabPage tab="search" title={w.title}>
      <label className="fx-field door-search">
        <span>{w.label}</span>
        <input
          type="search"
          value={text}
          enterKeyHint="search"
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {!found && <p className="fx-note">{w.hint}</p>}
      {found && found.hits.length === 0 && (
        <Empty title={w.none}>
          <p>
            <Button onClick={() => go(['buildings'])}>{w.add} ›</Button>
          </p>
        </Empty>
      )}
      {found && (
        <ul className="fx-list door-list">
          {(rests ? found.hits : found.hits.slice(0, atOnce)).map((hit) => (
            <li key={`${hit.household}/${hit.person ?? ''}`}>
              <Found hit={hit} onOpen={open} />
            </li>
          ))}
        </ul>
      )}
      {found?.more && <p className="fx-note">{w.more({ n: limit })}</p>}
    </TabPage>
  );
}

/** Who asked for a door gets the door; its people stand inside. */
function eachDoorOnce(hits: readonly Hit[]): readonly Hit[] {
  const doors = new Set(hits.flatMap((hit) => (hit.person ? [] : [hit.household])));
  return hits.filter((hit) => !hit.person || !doors.has(hit.household));
}

/** Whether what was found has stood for a moment. */
function useRests(found: unknown): boolean {
  const [rested, setRested] = useState<unknown>();
  useEffect(() => {
    let takeBack = (): void => undefined;
    const rest = () => {
      takeBack = whenQuiet(() => setRested(found));
    };
    const timer = setTimeout(rest, restMs);
    return () => {
      clearTimeout(timer);
      takeBack();
    };
  }, [found]);
  return rested === found;
}

const Found = memo(function Found({ hit, onOpen }: { hit: Hit; onOpen: (household: string) => void }) {
  const doorWords = useDoorWords();
  const { round, doors } = useDoor();
  const household = useRow<HouseholdState>(`household/${hit.household}`);
  const speaker = hit.person ?? household?.head ?? household?.persons[0];
  const person = useRow<PersonState>(speaker ? `person/${speaker}` : undefined);
  const coverage = useRow<CoverageState>(round && coverageKey(round.round, hit.household));
  if (!household) return null;
  const title = doorTitle(doors, { household, door: doorOf(household) }, doorWords);
  const name = plain<string>(person?.name);
  return (
    <button type="button" className="fx-row" onClick={() => onOpen(hit.household)}>
      <span>
        <b>{hit.person && name ? name : title}</b>
        <small>{hit.person && name ? title : name}</small>
      </span>
      {round && <StateChip state={stateOfHousehold(coverage)} />}
    </button>
  );
});
