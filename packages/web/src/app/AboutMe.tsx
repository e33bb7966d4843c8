import { Chip, setAppearance, useAppearance } from '../look/index.ts';
import { defineWords, speak, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    language: '语言',
    theme: '明暗',
    system: '跟随手机',
    light: '浅色',
    dark: '深色',
    print: '字号',
    ordinary: '普通',
    large: '大字',
  },
  en: {
    language: 'Language',
    theme: 'Theme',
    system: 'As the phone',
    light: 'Light',
    dark: 'Dark',
    print: 'Print',
    ordinary: 'Ordinary',
    large: 'Large',
  },
});

/** Me: language, light and dark, print. */
export function AboutMe() {
  const w = useWords(words);
  const language = useLanguage();
  const { theme, print } = useAppearance();
  return (
    <div className="fx-stack">
      <section>
        <h2>{w.language}</h2>
        <div className="fx-choices">
          <Chip pressed={language === 'zh'} onClick={() => speak('zh')}>
            中文
          </Chip>
          <Chip pressed={language === 'en'} onClick={() => speak('en')}>
            English
          </Chip>
        </div>
      </section>
      <section>
        <h2>{w.theme}</h2>
        <div className="fx-choices">
          {(['system', 'light', 'dark'] as const).map((one) => (
            <Chip key={one} pressed={theme === one} onClick={() => setAppearance({ theme: one })}>
              {w[one]}
            </Chip>
          ))}
        </div>
      </section>
      <section>
        <h2>{w.print}</h2>
        <div className="fx-choices">
          {(['ordinary', 'large'] as const).map((one) => (
            <Chip key={one} pressed={print === one} onClick={() => setAppearance({ print: one })}>
              {w[one]}
            </Chip>
          ))}
        </div>
      </section>
    </div>
  );
}
