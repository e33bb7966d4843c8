import type { Arrival, PersonTold, Sex } from '@fangxian/domain/residents';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { Button, Chip, Sheet } from '../../look/index.ts';
import { arrivals, arrivalWords } from '../../registry/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../doors/plain.ts';
import { type Care, CareChoices } from './CareChoices.tsx';

const words = defineWords({
  zh: {
    title: '人员资料',
    name: '姓名',
    phone: '电话（可不填）',
    sex: '性别（可不选）',
    male: '男',
    female: '女',
    age: '年龄（可不填）',
    about: '约{n}岁',
    done: '好了',
    needed: '先写姓名',
    how: '怎么来的（可不选）',
  },
  en: {
    title: 'About this person',
    name: 'Name',
    phone: 'Phone (may be left out)',
    sex: 'Sex (may be left out)',
    male: 'Male',
    female: 'Female',
    age: 'Age (may be left out)',
    about: 'About {n}',
    done: 'Done',
    needed: 'The name comes first',
    how: 'How they come to be here (may be left out)',
  },
});

const ages = [5, 15, 25, 35, 45, 55, 65, 75, 85];
type Told = Pick<PersonTold, 'person' | 'name' | 'phone' | 'sex' | 'age' | 'arrival' | 'vulnerability' | 'carer'>;

/** As it is typed: an age may be half a number. */
type Fields = {
  readonly name: string;
  readonly phone: string;
  readonly age: string;
  readonly sex?: Sex | undefined;
  readonly arrival?: Arrival | undefined;
  readonly care: Care;
};

/** Only the name is needed; the rest is a tap or nothing. */
export function PersonForm(props: {
  told: Told;
  /** Under which name it is kept until it is done. */
  draft: string;
  /** Somebody whom no roster knew: then it is asked how they come to be here. */
  fresh?: boolean;
  /** Who else lives here, and may look after this person. */
  others?: readonly string[];
  /** Whether it was kept: if not, the form stays as it is. */
  onDone: (told: PersonTold) => boolean | Promise<boolean>;
  onClose: () => void;
}) {
  const w = useWords(words);
  const { told, draft: keptAs, fresh = false, others = [], onDone, onClose } = props;
  const arrivalNames = useWords(arrivalWords);
  const draft = useDraft<Fields>(keptAs, () => ({
    name: plain<string>(told.name) ?? '',
    phone: plain<string>(told.phone) ?? '',
    age: plain<number>(told.age)?.toString() ?? '',
    sex: told.sex,
    arrival: told.arrival,
    care: { codes: plain<string[]>(told.vulnerability) ?? [], carer: told.carer },
  }));
  const { name, phone, age, sex, arrival, care } = draft.value;
  const change = (to: Partial<Fields>) => draft.change((before) => ({ ...before, ...to }));
  const years = /^\d{1,3}$/.test(age) && Number(age) <= 130 ? Number(age) : undefined;
  const done = async () => {
    const kept = await onDone({
      person: told.person,
      name: name.trim(),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(sex && { sex }),
      ...(years !== undefined && { age: years }),
      ...(fresh && arrival && { arrival }),
      ...((care.codes.length > 0 || told.vulnerability !== undefined) && { vulnerability: [...care.codes] }),
      ...(care.carer && { carer: care.carer }),
    });
    if (kept) draft.clear();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form
        className="door-panel"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void done();
        }}
      >
        <CarriedOn draft={draft} />
        <label className="fx-field">
          <span>{w.name}</span>
          <input
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value })}
          />
        </label>
        <label className="fx-field">
          <span>{w.phone}</span>
          <input
            value={phone}
            maxLength={40}
            inputMode="tel"
            autoComplete="off"
            onChange={(event) => change({ phone: event.target.value })}
          />
        </label>
        {fresh && (
          <fieldset className="fx-choices" aria-label={w.how}>
            {arrivals.map((one) => (
              <Chip
                key={one}
                pressed={arrival === one}
                onClick={() => change({ arrival: arrival === one ? undefined : one })}
              >
                {arrivalNames[one]}
              </Chip>
            ))}
          </fieldset>
        )}
        <h3>{w.sex}</h3>
        <div className="fx-choices">
          {(['male', 'female'] as const).map((one) => (
            <Chip key={one} pressed={sex === one} onClick={() => change({ sex: sex === one ? undefined : one })}>
              {w[one]}
            </Chip>
          ))}
        </div>
        <label className="fx-field">
          <span>{w.age}</span>
          <input
            value={age}
            maxLength={3}
            inputMode="numeric"
            onChange={(event) => change({ age: event.target.value })}
          />
        </label>
        <div className="fx-choices">
          {ages.map((n) => (
            <Chip key={n} pressed={years === n} onClick={() => change({ age: String(n) })}>
              {w.about({ n })}
            </Chip>
          ))}
        </div>
        <CareChoices person={told.person} value={care} others={others} onChange={(next) => change({ care: next })} />
        <Button tone="primary" wide disabled={!name.trim()} onClick={() => void done()}>
          {name.trim() ? w.done : w.needed}
        </Button>
      </form>
    </Sheet>
  );
}
