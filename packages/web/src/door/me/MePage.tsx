import { AboutMe } from '../../app/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { TabPage } from '../DoorPage.tsx';
import { NotTaken } from './NotTaken.tsx';
import { Waiting } from './Waiting.tsx';

const words = defineWords({ zh: { title: '我' }, en: { title: 'Me' } });

/** What of mine has not arrived, and what was not taken; then me, this phone, and the way out. */
export function MePage() {
  const w = useWords(words);
  return (
    <TabPage tab="me" title={w.title}>
      <div className="fx-stack">
        <NotTaken />
        <Waiting />
        <AboutMe />
      </div>
    </TabPage>
  );
}
