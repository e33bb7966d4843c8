import { useEffect, useState } from 'react';
import { Button } from '../look/index.ts';
import { defineWords, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { read: '读给我听', stop: '不读了' },
  en: { read: 'Read it to me', stop: 'Stop reading' },
});

/** For whoever reads badly, or has no glasses at hand: only where the phone can speak. */
export function ReadAloud({ textOf }: { textOf: () => string }) {
  const w = useWords(words);
  const language = useLanguage();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!globalThis.speechSynthesis) return null;

  const read = () => {
    const said = new SpeechSynthesisUtterance(textOf());
    said.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
    said.rate = 0.9;
    said.onend = () => setSpeaking(false);
    said.onerror = () => setSpeaking(false);
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
    setSpeaking(true);
  };
  const stop = () => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };
  return (
    <Button onClick={speaking ? stop : read}>
      {speaking ? '■' : '▶'} {speaking ? w.stop : w.read}
    </Button>
  );
}
