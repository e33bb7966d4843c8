import { groupText, type Sort } from '../group/groupText.ts';
import { passOn } from '../group/passOn.ts';
import { Button, toast } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { useDoor } from './door.tsx';
import type { DoorRow } from './doors/doorRow.ts';
import { placeTitle, useDoorWords } from './doors/doorTitle.ts';

const words = defineWords({
  zh: { copy: '复制到群', copied: '门牌号已复制，不含姓名', notCopied: '没有复制成，请长按选择' },
  en: {
    copy: 'Copy for the group',
    copied: 'Door numbers copied, without names',
    notCopied: 'Could not copy; press and hold to select',
  },
});

/** Beside a list on the phone: its doors, and what is asked of them, for the chat group. */
export function CopyDoors({ sort, rows }: { sort: Sort; rows: readonly DoorRow[] }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const { round, doors } = useDoor();
  async function copy(): Promise<void> {
    const said = rows.map(({ household, door }) => ({
      place: placeTitle(doors, household, doorWords),
      door: door.label,
    }));
    const text = groupText(sort, said, round?.name);
    if (text !== undefined) toast((await passOn(text)) ? w.copied : w.notCopied);
  }
  return <Button onClick={() => void copy()}>{w.copy}</Button>;
}
