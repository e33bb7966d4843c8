import { useState } from 'react';
import { Button } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { useUpdate } from './update.ts';

const words = defineWords({
  zh: { ready: '新版本已就绪', update: '更新', later: '以后' },
  en: { ready: 'A new version is ready', update: 'Update', later: 'Later' },
});

/**
 * A newer version waits. It is taken when the reader says so, never in the middle of a sheet; and it stands
 * at the head of the page, since below it would lie on the one button.
 */
export function UpdateNote() {
  const w = useWords(words);
  const update = useUpdate();
  const [later, setLater] = useState(false);
  if (!update || later) return null;
  return (
    <div className="fx-update" role="status">
      <span>{w.ready}</span>
      <Button onClick={update}>{w.update}</Button>
      <Button tone="quiet" onClick={() => setLater(true)}>
        {w.later}
      </Button>
    </div>
  );
}
