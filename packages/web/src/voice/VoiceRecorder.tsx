import type { VoiceNote } from '@fangxian/domain/screening';
import { useEffect, useRef, useState } from 'react';
import { useDevice } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { beginRecording, canRecord, type Recording } from './recording.ts';
import { VoicePlayer } from './VoicePlayer.tsx';

const words = defineWords({
  zh: {
    record: '录一句话',
    limit: '最多 {n} 秒，没网也能录',
    stop: '停 · 还剩 {n} 秒',
    remove: '删掉重录',
    noMicrophone: '没有用上麦克风。请在浏览器里允许，或者写在备注里',
    notKept: '没有存上，请再录一次；还不行，请先给手机腾出空间',
  },
  en: {
    record: 'Say it',
    limit: 'Up to {n} {n:second|seconds}, without network too',
    stop: 'Stop · {n} s left',
    remove: 'Delete',
    noMicrophone: 'The microphone could not be used. Allow it in the browser, or write a note',
    notKept: 'Not kept, please record again; if that fails, free some space on this phone',
  },
});

type Props = { voice: VoiceNote | undefined; seconds: number; onChange: (voice: VoiceNote | undefined) => void };

/** For whoever has cold fingers, or more to say than fits: one tap to begin, one to end. */
export function VoiceRecorder({ voice, seconds, onChange }: Props) {
  const w = useWords(words);
  const device = useDevice();
  const [recording, setRecording] = useState<Recording>();
  const [left, setLeft] = useState(seconds);
  const [problem, setProblem] = useState<'noMicrophone' | 'notKept'>();
  // What else is tapped meanwhile is not undone by what was true when the recording began.
  const told = useRef(onChange);
  told.current = onChange;
  // A sheet that closes while somebody speaks keeps what was said so far, and lets go of the microphone.
  const running = useRef<Recording>(undefined);
  useEffect(() => () => running.current?.stop(), []);
  useEffect(() => {
    if (!recording) return undefined;
    const tick = setInterval(() => setLeft((n) => Math.max(0, n - 1)), 1000);
    return () => clearInterval(tick);
  }, [recording]);
  if (!canRecord()) return null;

  async function begin(): Promise<void> {
    setProblem(undefined);
    let started: Recording;
    try {
      started = await beginRecording(seconds);
    } catch {
      setProblem('noMicrophone');
      return;
    }
    running.current = started;
    setLeft(seconds);
    setRecording(started);
    const recorded = await started.done;
    running.current = undefined;
    setRecording(undefined);
    if (!recorded) return setProblem('noMicrophone');
    try {
      const file = await device.keepFile(recorded.bytes);
      told.current({ file, seconds: recorded.seconds, media: recorded.media });
    } catch {
      setProblem('notKept');
    }
  }

  function remove(): void {
    if (voice) void device.dropFile(voice.file).catch(() => undefined);
    onChange(undefined);
  }

  return (
    <div className="fx-voice">
      {recording ? (
        <Button onClick={recording.stop}>■ {w.stop({ n: left })}</Button>
      ) : voice ? (
        <>
          <VoicePlayer record="" voice={voice} />
          <Button tone="quiet" onClick={remove}>
            {w.remove}
          </Button>
        </>
      ) : (
        <>
          <Button onClick={() => void begin()}>● {w.record}</Button>
          <span className="fx-note">{w.limit({ n: seconds })}</span>
        </>
      )}
      {problem && <p role="alert">{w[problem]}</p>}
    </div>
  );
}
