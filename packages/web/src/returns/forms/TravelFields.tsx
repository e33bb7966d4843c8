import type { Transport } from '@fangxian/domain/returns';
import { Chip } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { transportWords } from '../returnWords.ts';

const words = defineWords({
  zh: { how: '怎么来', service: '车次、航班或车牌', companions: '和谁一起（姓名、电话）' },
  en: { how: 'Travelling by', service: 'Train, flight or number plate', companions: 'With whom (names, telephones)' },
});

export type Travel = {
  readonly transport?: Transport | undefined;
  readonly service?: string | undefined;
  readonly companions?: string | undefined;
};

const ways: readonly Transport[] = ['train', 'plane', 'coach', 'car', 'boat', 'other'];

/** How they travel and with whom: the same before they come and after. */
export function TravelFields({ value, onChange }: { value: Travel; onChange: (to: Travel) => void }) {
  const w = useWords(words);
  const named = useWords(transportWords);
  return (
    <>
      <fieldset className="fx-return-place">
        <legend>{w.how}</legend>
        <div className="fx-choices">
          {ways.map((way) => (
            <Chip
              key={way}
              pressed={value.transport === way}
              onClick={() => onChange({ ...value, transport: value.transport === way ? undefined : way })}
            >
              {named[way]}
            </Chip>
          ))}
        </div>
      </fieldset>
      <label className="fx-field">
        <span>{w.service}</span>
        <input
          maxLength={60}
          value={value.service ?? ''}
          onChange={({ target }) => onChange({ ...value, service: target.value })}
        />
      </label>
      <label className="fx-field">
        <span>{w.companions}</span>
        <input
          maxLength={300}
          value={value.companions ?? ''}
          onChange={({ target }) => onChange({ ...value, companions: target.value })}
        />
      </label>
    </>
  );
}

/** Of what was typed, what is a value. */
export function travelTold({ transport, service, companions }: Travel): Travel {
  return {
    ...(transport && { transport }),
    ...(service?.trim() && { service: service.trim() }),
    ...(companions?.trim() && { companions: companions.trim() }),
  };
}
