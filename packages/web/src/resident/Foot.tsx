import { Chip, setAppearance, useAppearance } from '../look/index.ts';
import { defineWords, speak, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    large: '大字',
    dark: '深色',
    other: 'English',
    private: '这一页只给您家看，不写姓、不写门牌。每次打开都有记录，请不要转发。',
  },
  en: {
    large: 'Large print',
    dark: 'Dark',
    other: '中文',
    private:
      'This page is for your household alone; it bears neither family name nor door. Each time it is opened is noted; please do not pass it on.',
  },
});

/** How it is read: larger, darker, in the other language; and whose it is. */
export function Foot() {
  const w = useWords(words);
  const language = useLanguage();
  const { print, theme } = useAppearance();
  const dark = theme === 'dark';
  return (
    <footer className="resident-foot">
      <div className="fx-choices">
        <Chip
          pressed={print === 'large'}
          onClick={() => setAppearance({ print: print === 'large' ? 'ordinary' : 'large' })}
        >
          {w.large}
        </Chip>
        <Chip pressed={dark} onClick={() => setAppearance({ theme: dark ? 'light' : 'dark' })}>
          {w.dark}
        </Chip>
        <Chip lang={language === 'zh' ? 'en' : 'zh-Hans'} onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
          {w.other}
        </Chip>
      </div>
      <p className="resident-note">{w.private}</p>
    </footer>
  );
}
