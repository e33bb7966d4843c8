import { Button } from 'antd';
import { toast } from '../look/index.ts';
import { defineWords, formatNumber, type Language, useWords, wordsIn } from '../words/index.ts';
import { passOn } from './passOn.ts';

const words = defineWords({
  zh: {
    copy: '复制到群',
    copied: '已复制各楼栋的进度，只有数字',
    notCopied: '浏览器不让复制',
    heading: '{about} 各楼栋还没见到的户数',
    line: '{name}：{left} / {of} 户',
    done: '{name}：{of} 户，核清',
  },
  en: {
    copy: 'Copy for the group',
    copied: 'The progress of each building is copied; numbers only',
    notCopied: 'The browser does not allow copying',
    heading: '{about}: households not reached yet, by building',
    line: '{name}: {left} of {of}',
    done: '{name}: all {of} settled',
  },
});

type Progress = { readonly name: string; readonly left: number; readonly of: number };

/** How far each building is: numbers with what they are out of, and no door. */
export function progressText(about: string, places: readonly Progress[], language?: Language): string {
  const w = wordsIn(words, language);
  const n = (value: number) => formatNumber(value, language);
  const lines = places.map(({ name, left, of }) =>
    left > 0 ? w.line({ name, left: n(left), of: n(of) }) : w.done({ name, of: n(of) }),
  );
  return [w.heading({ about }), ...lines].join('\n');
}

export function CopyProgress({ about, places }: { about: string; places: readonly Progress[] }) {
  const w = useWords(words);
  return (
    <Button
      disabled={places.length === 0}
      onClick={async () => toast((await passOn(progressText(about, places))) ? w.copied : w.notCopied)}
    >
      {w.copy}
    </Button>
  );
}
