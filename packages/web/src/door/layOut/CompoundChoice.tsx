import type { CompoundState } from '@fangxian/domain/places';
import { Chip } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Choice } from './Choice.tsx';

const words = defineWords({
  zh: {
    compound: '在哪个小区、院落、村',
    noCompound: '都不在',
    anotherCompound: '＋ 新的',
    compoundName: '新的叫什么',
    compoundPlaceholder: '某某小区、某某大院、某某村',
    sameCompound: '“{name}”已经有了，就放在那里。',
    byName: '名字里写的是“{name}”，就算在那里。',
  },
  en: {
    compound: 'In which compound, courtyard or village',
    noCompound: 'In none',
    anotherCompound: '＋ A new one',
    compoundName: 'What the new one is called',
    compoundPlaceholder: 'North Garden, Old Courtyard, East Village',
    sameCompound: '“{name}” is there already: it goes there.',
    byName: 'Its name says “{name}”: it counts there.',
  },
});

type Props = {
  compounds: readonly CompoundState[];
  chosen: string | undefined;
  /** What is typed for one that is new. */
  another: string | undefined;
  /** The one that is there already, by what is typed. */
  meant: string | undefined;
  /** Where the building's own name puts it, if that is not what was chosen. */
  elsewhere: string | undefined;
  onChange: (to: { compound?: string | undefined; another: string | undefined }) => void;
};

/** In which compound, courtyard or village it stands: one of those known, a new one by its name, or none. */
export function CompoundChoice({ compounds, chosen, another, meant, elsewhere, onChange }: Props) {
  const w = useWords(words);
  const among = another === undefined;
  return (
    <>
      <Choice label={w.compound}>
        {compounds.map(({ compound, name }) => (
          <Chip
            key={compound}
            pressed={among && chosen === name}
            onClick={() => onChange({ compound: name, another: undefined })}
          >
            {name}
          </Chip>
        ))}
        <Chip
          pressed={among && chosen === undefined}
          onClick={() => onChange({ compound: undefined, another: undefined })}
        >
          {w.noCompound}
        </Chip>
        <Chip pressed={!among} onClick={() => onChange({ another: another ?? '' })}>
          {w.anotherCompound}
        </Chip>
      </Choice>
      {elsewhere !== undefined && <p className="fx-note">{w.byName({ name: elsewhere })}</p>}
      {another !== undefined && (
        <label className="fx-field">
          <span>{w.compoundName}</span>
          <input
            value={another}
            maxLength={40}
            placeholder={w.compoundPlaceholder}
            onChange={(event) => onChange({ another: event.target.value })}
          />
          {meant !== undefined && elsewhere === undefined && (
            <span className="fx-note">{w.sameCompound({ name: meant })}</span>
          )}
        </label>
      )}
    </>
  );
}
