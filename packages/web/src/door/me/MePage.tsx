import { AboutMe } from '../../app/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { TabPage } from '../DoorPage.tsx';

const words = defineWords({ zh: { title: '我' }, en: { title: 'Me' } });

export function MePage() {
  const w = useWords(words);
  return (
    <TabPage tab="me" title={w.title}>
      <AboutMe />
    </TabPage>
  );
}
