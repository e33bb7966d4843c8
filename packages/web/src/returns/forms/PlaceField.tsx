import { type AwayPlace, areasAtRisk, awayPlaces, type PolicyProfile } from '@fangxian/domain/policy';
import { Chip } from '../../look/index.ts';
import { awayWords } from '../../registry/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { where: '在哪里', which: '哪个风险地区', other: '不在名单里' },
  en: { where: 'Where they are', which: 'Which area of risk', other: 'Not on the list' },
});

export type Whereabouts = { readonly place?: AwayPlace | undefined; readonly area?: string | undefined };
type Areas = readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string } }[];

/** As it matters to the rules: a chip; and of an area of risk, which of the dated list. */
export function PlaceField(props: {
  value: Whereabouts;
  onChange: (to: Whereabouts) => void;
  areas: Areas;
  label?: string;
}) {
  const { value, onChange, areas } = props;
  const w = useWords(words);
  const places = useWords(awayWords);
  const language = useLanguage();
  const label = props.label ?? w.where;
  return (
    <fieldset className="fx-return-place">
      <legend>{label}</legend>
      <div className="fx-choices">
        {awayPlaces.map((place) => (
          <Chip key={place} pressed={value.place === place} onClick={() => onChange({ place })}>
            {places[place]}
          </Chip>
        ))}
      </div>
      {value.place === 'riskArea' && areas.length > 0 && (
        <label className="fx-field">
          <span>{w.which}</span>
          <select
            value={value.area ?? ''}
            onChange={({ target }) => onChange({ place: 'riskArea', ...(target.value && { area: target.value }) })}
          >
            <option value="">{w.other}</option>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

/** What the list offers on a day. */
export function areasOn(day: string, { screening }: PolicyProfile): Areas {
  return areasAtRisk(day, screening);
}
