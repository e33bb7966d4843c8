import { shortCode } from '@fangxian/domain/places';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ask } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { speak, useLanguage, useWords } from '../words/index.ts';
import './begin.css';
import { beginWords } from './beginWords.ts';

const fields = ['code', 'place', 'officer'] as const;
const most = { code: 20, place: 60, officer: 60 } as const;

/** Opened once in the life of an installation, by the link on the server's own screen. */
export function BeginPage() {
  const w = useWords(beginWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [said, setSaid] = useState({ code: '', place: '', officer: '' });
  const [problem, setProblem] = useState<string>();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const token = window.location.hash.slice(1);
  const typed = said.code.trim();
  const code = shortCode(typed);

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const [place, officer] = [said.place.trim(), said.officer.trim()];
    if (!code || !place || !officer) return setProblem(w.missing);
    if (!/^[0-9A-Za-z]{2,20}$/.test(code)) return setProblem(w.badCode);
    setBusy(true);
    const body = { token, place: { code, name: place }, officer };
    const answer = await ask<{ token: string }>('POST', '/api/begin', body);
    setBusy(false);
    if (!answer.ok) {
      setOver(answer.problem?.code === 'signIn.begun');
      return setProblem(answer.problem?.words ?? w.offline);
    }
    await navigate({ to: '/join', hash: answer.value.token, replace: true });
  };

  return (
    <main className="begin">
      <header>
        <strong>{w.brand}</strong>
        <Button tone="quiet" onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </header>
      <h1>{w.title}</h1>
      <p>{token ? w.why : w.noLink}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {(over || !token) && (
        <p>
          <a href="/join">{w.signIn} ›</a>
        </p>
      )}
      {token && !over && (
        <form onSubmit={begin} noValidate>
          <section className="begin-keys">
            <h2>{w.keysTitle}</h2>
            <p>{w.keys}</p>
          </section>
          {fields.map((name) => (
            <label key={name}>
              {w[name]}
              <input
                value={said[name]}
                onChange={({ target }) => setSaid({ ...said, [name]: target.value })}
                maxLength={most[name]}
                autoComplete="off"
              />
              {name === 'code' && <small>{code === typed ? w.codeHelp : w.codeShort({ code })}</small>}
            </label>
          ))}
          <Button tone="primary" wide disabled={busy} type="submit">
            {busy ? w.going : w.go}
          </Button>
        </form>
      )}
    </main>
  );
}
