import type { VoiceNote } from '@fangxian/domain/screening';
import { useEffect, useRef, useState } from 'react';
import { useDevice } from '../device/index.ts';
import { Button } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    play: '听 {n} 秒',
    playing: '正在放 {n} 秒',
    again: '再听 {n} 秒',
    offline: '录音在服务器上，有网再听',
    cannot: '这个浏览器放不了这段录音',
  },
  en: {
    play: 'Listen, {n} s',
    playing: 'Playing, {n} s',
    again: 'Listen again, {n} s',
    offline: 'The recording is on the server: listen when there is a network',
    cannot: 'This browser cannot play the recording',
  },
});

/** @param record which brought the voice note; empty while it is still part of a draft */
export function VoicePlayer({ record, voice }: { record: string; voice: VoiceNote }) {
  const w = useWords(words);
  const device = useDevice();
  const [playing, setPlaying] = useState(false);
  const [heard, setHeard] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sound = useRef<{ audio: HTMLAudioElement; url: string }>(undefined);
  const end = () => {
    sound.current?.audio.pause();
    if (sound.current) URL.revokeObjectURL(sound.current.url);
    sound.current = undefined;
    setPlaying(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the player goes
  useEffect(() => end, []);

  async function play(): Promise<void> {
    setProblem(undefined);
    const answer = await device.file(record, voice.file);
    if (!answer.ok) return setProblem(answer.status === 0 ? w.offline : (answer.problem?.words ?? w.offline));
    const url = URL.createObjectURL(new Blob([answer.value], { type: voice.media }));
    const audio = new Audio(url);
    sound.current = { audio, url };
    audio.onended = () => {
      setHeard(true);
      end();
    };
    try {
      await audio.play();
      setPlaying(true);
    } catch {
      end();
      setProblem(w.cannot);
    }
  }

  return (
    <>
      <Button tone="quiet" onClick={() => (playing ? end() : void play())}>
        {playing ? '■' : '▶'} {(playing ? w.playing : heard ? w.again : w.play)({ n: voice.seconds })}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
