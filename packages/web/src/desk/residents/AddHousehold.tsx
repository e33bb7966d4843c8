import { Button, Input, Select } from 'antd';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { doorTyped, householdAt } from '../../door/layOut/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { doorOf, stairwellName, useCommunity } from '../community/index.ts';
import { Beside } from '../frame/index.ts';
import { personWords } from '../household/index.ts';

const words = defineWords({
  zh: {
    title: '加一户',
    sub: '名册上没有的住户。轮次开着的，会记作“新增”。',
    building: '楼栋',
    stairwell: '单元',
    door: '房号，如 603',
    known: '这个门已经在名册里 ›',
    again: '同一个门里另一家',
    save: '加进名册',
    saved: '{door} 已加进名册',
    notSaved: '没有存上，填的都还在，请再点一次',
  },
  en: {
    title: 'Add a household',
    sub: 'Somebody the roster does not have. In an open round it counts as added.',
    building: 'Building',
    stairwell: 'Stairwell',
    door: 'Door, such as 603',
    known: 'This door is on the roster already ›',
    again: 'Another household behind the same door',
    save: 'Add to the roster',
    saved: '{door} is on the roster',
    notSaved: 'Not saved. What you filled in is still here; press once more',
  },
});

type Fields = {
  readonly building?: string | undefined;
  readonly stairwell?: string | undefined;
  readonly door: string;
  readonly head: string;
  readonly phone: string;
};

/** The id is derived from the door, so that the same door added here and at the door is one household. */
export function AddHousehold({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const w = useWords(words);
  const p = useWords(personWords);
  const device = useDevice();
  const { buildings } = useCommunity();
  const draft = useDraft<Fields>('household:added', () => ({ door: '', head: '', phone: '' }));
  const { building, stairwell, door, head, phone } = draft.value;
  const change = (to: Partial<Fields>) => draft.change((before) => ({ ...before, ...to }));
  const chosen = buildings.find((one) => one.building === building);
  const stairwells = chosen?.layout.shape === 'storeys' ? chosen.layout.stairwells : [];
  const at = stairwell ?? (stairwells.length === 1 ? stairwells[0]?.stairwell : undefined);
  const derived = chosen && door.trim() ? householdAt(device.log, chosen.key, at, door.trim()) : undefined;
  const there = chosen?.homes.find(
    ({ id, state }) => id === derived || (state.stairwell === at && doorOf(state) === door.trim()),
  );
  const ready = chosen && door.trim() && (stairwells.length === 0 || at !== undefined);

  const save = async (household: string) => {
    if (!chosen) return;
    const label = door.trim();
    const told = doorTyped(label) ?? { label };
    const person = head.trim() ? [{ person: uuidv7(), name: head.trim() }] : [];
    const listed = {
      household,
      ...(chosen.grid && { grid: chosen.grid }),
      building: chosen.building,
      ...(at && { stairwell: at }),
      door: told,
      dwellingState: 'unknown',
      ...(person[0] && { head: person[0].person }),
      ...(phone.trim() && { phone: phone.trim() }),
      persons: person,
      source: 'desk',
    };
    try {
      await device.record('residents.householdListed', listed);
    } catch {
      toast(w.notSaved);
      return;
    }
    draft.clear();
    toast(w.saved({ door: `${chosen.name} ${label}` }));
    onDone(household);
  };
  return (
    <Beside title={w.title} sub={w.sub} onClose={onClose}>
      <section className="dk-form">
        <CarriedOn draft={draft} />
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.building}
          placeholder={w.building}
          {...(building && { value: building })}
          options={buildings.map((one) => ({ value: one.building, label: one.name }))}
          onChange={(value) => change({ building: value, stairwell: undefined })}
        />
        {stairwells.length > 1 && (
          <Select<string>
            aria-label={w.stairwell}
            placeholder={w.stairwell}
            {...(stairwell && { value: stairwell })}
            options={stairwells.map((one) => ({ value: one.stairwell, label: stairwellName(one.stairwell) }))}
            onChange={(value) => change({ stairwell: value })}
          />
        )}
        <Input
          aria-label={w.door}
          placeholder={w.door}
          maxLength={40}
          value={door}
          onChange={({ target }) => change({ door: target.value })}
        />
        <Input
          aria-label={p.head}
          placeholder={p.head}
          maxLength={60}
          value={head}
          onChange={({ target }) => change({ head: target.value })}
        />
        <Input
          aria-label={p.phone}
          placeholder={p.phone}
          maxLength={40}
          value={phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
        {there ? (
          <>
            <Button
              onClick={() => {
                draft.clear();
                onDone(there.id);
              }}
            >
              {w.known}
            </Button>
            <Button onClick={() => void save(uuidv7())}>{w.again}</Button>
          </>
        ) : (
          <Button type="primary" className="dk-next" disabled={!ready} onClick={() => derived && void save(derived)}>
            {w.save}
          </Button>
        )}
      </section>
    </Beside>
  );
}
