import type { PersonState } from '@fangxian/domain/residents';
import type { AttentionReason } from '@fangxian/domain/screening';
import { useDevice } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { plain } from '../doors/plain.ts';
import { markWords, reasonWords } from '../visit/visitWords.ts';

const words = defineWords({ zh: { somebody: '有人' }, en: { somebody: 'Somebody' } });

type Props = { rows: readonly DoorRow[]; title: (row: DoorRow) => string; onOpen: (id: string) => void };

/** Who needs looking after, and why: drawn only where the reader's rows say it, hence only for those on duty. */
export function FollowUps({ rows, title, onOpen }: Props) {
  const w = useWords(words);
  const marks = useWords(markWords);
  const names = useWords(reasonWords);
  const device = useDevice();
  const told = ({ coverage }: DoorRow) =>
    (coverage?.persons ?? [])
      .filter(({ state }) => state === 'needsAttention')
      .map(({ person, reasons }) => {
        const name = plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.somebody;
        const why = (plain<AttentionReason[]>(reasons) ?? []).map((reason) => names[reason]).join(marks.and);
        return `${name} ${why || marks.needsAttention}`;
      })
      .join(marks.and);
  return (
    <ul className="fx-list door-list">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className="fx-row" onClick={() => onOpen(row.id)}>
            <span>
              <b>{title(row)}</b>
              <small>{told(row)}</small>
            </span>
            <Mark state="needsAttention" quiet />
          </button>
        </li>
      ))}
    </ul>
  );
}
