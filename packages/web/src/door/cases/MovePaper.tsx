import type { Paper } from '@fangxian/domain/policy';
import type { CaseState, PaperPicture, PaperState } from '@fangxian/domain/quarantine';
import { useRef, useState } from 'react';
import { paperStateWords, type Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { Button } from '../../look/index.ts';
import { SignPad, scaledDown } from '../../signing/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    screen: '在屏幕上签',
    photo: '纸上签了，拍下来',
    handed: '已送到手上',
    handedTwice: '再送到一次',
    onPaper: '纸上签了，不拍',
    refuse: '不肯签',
    witness: '见证人姓名',
    refused: '记下拒签',
    posted: '已张贴',
    takenDown: '已取下',
    notRead: '这张照片打不开，请再拍一次。',
    notKept: '没有存上，请再试；还不行，请先给手机腾出空间。',
    said: '{paper} {state}',
  },
  en: {
    screen: 'Sign on the screen',
    photo: 'Signed on paper: take a photo',
    handed: 'Handed over',
    handedTwice: 'Handed over once more',
    onPaper: 'Signed on paper, no photo',
    refuse: 'They do not sign',
    witness: 'Name of the witness',
    refused: 'Record the refusal',
    posted: 'Posted',
    takenDown: 'Taken down',
    notRead: 'That photo cannot be read. Please take it again.',
    notKept: 'Not kept, please try again; if that fails, free some space on this phone.',
    said: '{paper} {state}',
  },
});

type Props = { paper: Paper; name: string; state: CaseState; say: Say; onDone: () => void };

/** The next step of one letter, at the door: signed on the screen, photographed, handed over, refused before a witness. */
export function MovePaper({ paper, name, state, say, onDone }: Props) {
  const w = useWords(words);
  const states = useWords(paperStateWords);
  const device = useDevice();
  const camera = useRef<HTMLInputElement>(null);
  const [doing, setDoing] = useState<'sign' | 'refuse'>();
  const [witness, setWitness] = useState('');
  const [problem, setProblem] = useState<'notRead' | 'notKept'>();
  const signs = paper === 'pledgeLetter' || paper === 'responsibilityLetter';
  const reached: PaperState = signs ? 'signed' : 'served';

  const move = async (to: PaperState, more: object = {}, files: readonly string[] = []) => {
    const what = w.said({ paper: name, state: states[to] });
    if (await say('paperMoved', { paper, state: to, ...more }, what, files)) onDone();
    else setProblem('notKept');
  };
  const withPicture = async (bytes: Uint8Array<ArrayBuffer>, media: PaperPicture['media'], how: string) => {
    let file: string;
    try {
      file = await device.keepFile(bytes);
    } catch {
      return setProblem('notKept');
    }
    return move(reached, { how, pictures: [{ file, media }] }, [file]);
  };
  const taken = async (photo: File | undefined) => {
    if (!photo) return;
    setProblem(undefined);
    const bytes = await scaledDown(photo);
    if (!bytes) return setProblem('notRead');
    await withPicture(bytes, 'image/jpeg', 'onPaper');
  };

  if (paper === 'supervisionBoard' || paper === 'quarantineLine') {
    const last = state.papers.filter((one) => one.paper === paper).at(-1)?.state;
    const to = last === 'posted' ? 'takenDown' : 'posted';
    return (
      <div className="door-paper">
        <Button onClick={() => void move(to)}>{w[to]}</Button>
      </div>
    );
  }
  const handed = state.papers.some((one) => one.paper === paper && one.state === 'served');
  return (
    <div className="door-paper">
      {doing === 'sign' ? (
        <SignPad onDone={(png) => void withPicture(png, 'image/png', 'onScreen')} />
      ) : doing === 'refuse' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (witness.trim() !== '') void move('refused', { witness: witness.trim() });
          }}
        >
          <label className="fx-field">
            <span>{w.witness}</span>
            <input maxLength={60} value={witness} onChange={({ target }) => setWitness(target.value)} />
          </label>
          <Button type="submit" wide disabled={witness.trim() === ''}>
            {w.refused}
          </Button>
        </form>
      ) : (
        <>
          <Button onClick={() => setDoing('sign')}>{w.screen}</Button>
          <Button onClick={() => camera.current?.click()}>{w.photo}</Button>
          {signs ? (
            <Button onClick={() => void move('signed', { how: 'onPaper' })}>{w.onPaper}</Button>
          ) : (
            <Button onClick={() => void move('served', { how: 'onPaper' })}>{handed ? w.handedTwice : w.handed}</Button>
          )}
          <Button tone="quiet" onClick={() => setDoing('refuse')}>
            {w.refuse}
          </Button>
        </>
      )}
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={w.photo}
        onChange={({ target }) => {
          void taken(target.files?.[0]);
          target.value = '';
        }}
      />
      {problem && <p role="alert">{w[problem]}</p>}
    </div>
  );
}
