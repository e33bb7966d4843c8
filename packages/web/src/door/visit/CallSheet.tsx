import type { PersonState } from '@fangxian/domain/residents';
import { useDevice } from '../../device/index.ts';
import { Sheet } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: {
    title: '打电话',
    household: '家里',
    none: '还没有登记电话',
    noneText: '问到了可以点 ✎ 记下，下次就能直接打。',
    dial: '拨打 {number}',
  },
  en: {
    title: 'Call',
    household: 'The household',
    none: 'No telephone number yet',
    noneText: 'Once you have one, put it down with ✎ and call from here next time.',
    dial: 'Dial {number}',
  },
});

/** Numbers show only here, on the way to dialling. */
export function CallSheet({ row, onClose, onDial }: { row: DoorRow; onClose: () => void; onDial: () => void }) {
  const w = useWords(words);
  const device = useDevice();
  const numbers = new Map<string, string>();
  const add = (number: string | undefined, name: string) => number && !numbers.has(number) && numbers.set(number, name);
  for (const id of row.household.persons) {
    const person = device.get<PersonState>(`person/${id}`);
    add(plain<string>(person?.phone), plain<string>(person?.name) ?? w.household);
  }
  add(plain<string>(row.household.phone), w.household);
  return (
    <Sheet title={w.title} onClose={onClose}>
      <div className="door-panel">
        {numbers.size === 0 && (
          <p>
            <b>{w.none}</b>
            <span className="fx-note">{w.noneText}</span>
          </p>
        )}
        {[...numbers].map(([number, name]) => (
          <p key={number} className="door-call">
            <span>{name}</span>
            <a className="fx-button" data-wide href={`tel:${number.replace(/[^\d+]/g, '')}`} onClick={onDial}>
              ☎ {w.dial({ number })}
            </a>
          </p>
        ))}
      </div>
    </Sheet>
  );
}
