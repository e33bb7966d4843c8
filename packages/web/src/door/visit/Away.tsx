import { useState } from 'react';
import { useDevice } from '../../device/index.ts';
import { Button, Chip, toast } from '../../look/index.ts';
import { communitiesLike, movesWords, useCommunities } from '../../registry/index.ts';
import { useWords } from '../../words/index.ts';

const shown = 6;

/** To another community: its name, and the new address if somebody knows it. The other desk takes them in. */
export function Away(props: {
  household: string;
  persons: readonly string[];
  names: string;
  on: string;
  onDone: () => void;
}) {
  const { household, persons, names, on, onDone } = props;
  const m = useWords(movesWords);
  const device = useDevice();
  const { all, state } = useCommunities(device.log);
  const [text, setText] = useState('');
  const [to, setTo] = useState<string>();
  const [address, setAddress] = useState('');
  const place = all.find(({ code }) => code === to);
  const found = text.trim() ? communitiesLike(all, text).slice(0, shown) : [];

  async function send(): Promise<void> {
    if (!place) return;
    onDone();
    const body = { household, persons: [...persons], to: place.code, toName: place.name, on };
    const told = address.trim() ? { ...body, address: address.trim() } : body;
    try {
      const { id } = await device.record('residents.movedAway', told);
      toast(m.sent({ names, place: place.name }), () => {
        void device.record('residents.moveRecalled', { move: id, household, persons: body.persons, to: place.code });
        toast(m.recalled({ place: place.name }));
      });
    } catch {
      toast(m.notSaved);
    }
  }

  if (state !== 'ready') return <p role="status">{state === 'loading' ? m.loading : m.unreachable}</p>;
  return (
    <>
      <label className="fx-field">
        <span>{m.which}</span>
        <input
          value={place ? place.name : text}
          placeholder={m.find}
          autoComplete="off"
          onChange={(event) => {
            setTo(undefined);
            setText(event.target.value);
          }}
        />
      </label>
      {!place && (
        <div className="fx-choices">
          {found.map(({ code, name, above }) => (
            <Chip key={code} onClick={() => setTo(code)}>
              {[above, name].filter(Boolean).join(' ')}
            </Chip>
          ))}
        </div>
      )}
      {!place && text.trim() !== '' && found.length === 0 && <p role="status">{m.none({ text: text.trim() })}</p>}
      {place && (
        <>
          <label className="fx-field">
            <span>{m.address}</span>
            <input
              value={address}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => setAddress(event.target.value)}
            />
          </label>
          <Button wide onClick={() => void send()}>
            {m.hand({ names })}
          </Button>
        </>
      )}
    </>
  );
}
