import { Chip, setAppearance, useAppearance } from '../look/index.ts';
import { speak, useLanguage, useWords } from '../words/index.ts';
import { meWords } from './meWords.ts';

/** Language, light and dark, print: for Me on a phone and the menu on a computer. */
export function Appearance() {
  const w = useWords(meWords);
  const language = useLanguage();
  const { theme, print } = useAppearance();
  return (
    <>
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
        <h2>{w.print}</h2>
        <div className="fx-choices">
          {(['ordinary', 'large'] as const).map((one) => (
            <Chip key={one} pressed={print === one} onClick={() => setAppearance({ print: one })}>
              {w[one]}
            </Chip>
          ))}
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
    </>
  );
}
