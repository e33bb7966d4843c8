import type { BuildingState } from '@fangxian/domain/places';
import { useGo } from '../../app/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { Button, Chip } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { useDoorWords } from '../doors/doorTitle.ts';
import { doorFacts, doorTyped, householdAt } from './layOut.ts';
import { useLayOut } from './useLayOut.ts';

const words = defineWords({
  zh: {
    label: '门牌号（门上写的那样）',
    placeholder: '1204、12-4、7号、负1',
    stairwell: '哪个单元',
    add: '加上 {door}',
    open: '{door} 已经有了，打开它',
    needLabel: '先写门牌号',
    notMine: '这栋不在你负责的范围里，请先问社区。',
  },
  en: {
    label: 'The number on the door',
    placeholder: '1204, 12-4, 7, B1',
    stairwell: 'Which stairwell',
    add: 'Add {door}',
    open: '{door} is there already: open it',
    needLabel: 'The number comes first',
    notMine: 'This building is not among the places you answer for. Ask the community first.',
  },
});

type Fields = { readonly stairwell: string | undefined; readonly text: string };

/** One more door of a building: found on the spot, moved into, or missing from the roster. */
export function AddDoor({ building, stairwell: told }: { building: BuildingState; stairwell: string | undefined }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const { go } = useGo();
  const { doors } = useDoor();
  const { log, mine, write } = useLayOut();
  const stairwells = building.layout.shape === 'storeys' ? building.layout.stairwells.map((one) => one.stairwell) : [];
  const draft = useDraft<Fields>(`door:${building.building}`, () => ({ stairwell: told ?? stairwells[0], text: '' }));
  const { stairwell, text } = draft.value;
  const rows = doors.byBuilding.get(building.building) ?? [];
  // Where the doors are 1号, 2号, a bare number is one of them.
  const numbered = /^\d+$/.test(text.trim()) && rows.some((row) => row.door.label.endsWith('号'));
  const door = doorTyped(numbered ? `${text.trim()}号` : text);
  const facts = door
    ? doorFacts(
        log,
        building,
        building.grid,
        [{ door, ...(stairwell && { stairwell }) }],
        rows.map(({ household }) => household),
      )
    : [];
  const there =
    door && facts.length === 0
      ? rows.find((row) => row.household.stairwell === stairwell && doorTyped(row.door.label)?.label === door.label)
      : undefined;
  const allowed = mine(building.building, building.grid);

  async function act(): Promise<void> {
    if (!door) return;
    if (there) {
      draft.clear();
      return go(['household', there.id], {}, { replace: true });
    }
    const saved = await write(facts, facts.length);
    if (!saved) return;
    draft.clear();
    go(['household', householdAt(log, building.key, stairwell, door.label)], {}, { replace: true });
  }

  return (
    <form
      className="fx-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <CarriedOn draft={draft} />
      {stairwells.length > 0 && (
        <fieldset className="door-choice">
          <legend>{w.stairwell}</legend>
          <div className="fx-choices">
            {stairwells.map((one) => (
              <Chip key={one} pressed={stairwell === one} onClick={() => draft.change({ stairwell: one, text })}>
                {doorWords.stairwell({ stairwell: one })}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
      <label className="fx-field">
        <span>{w.label}</span>
        <input
          value={text}
          maxLength={40}
          placeholder={w.placeholder}
          onChange={(event) => draft.change({ stairwell, text: event.target.value })}
        />
      </label>
      {!allowed && <p className="fx-note">{w.notMine}</p>}
      <Button tone="primary" wide disabled={!door || !allowed} onClick={() => void act()}>
        {!door ? w.needLabel : there ? w.open({ door: door.label }) : w.add({ door: door.label })}
      </Button>
    </form>
  );
}
