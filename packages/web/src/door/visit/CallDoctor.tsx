import { useMemo } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { dialling, whoToCall } from '../../steps/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: {
    doctor: '已记下，请打给社区医生',
    community: '已记下，请打给社区',
    noNumber: '已记下，请马上告诉社区医生',
    text: '只记看到的和听到的，不用判断是什么病。',
    dial: '打给 {name}',
  },
  en: {
    doctor: 'Recorded. Please call the community doctor',
    community: 'Recorded. Please call the community office',
    noNumber: 'Recorded. Please tell the community doctor at once',
    text: 'Record what you see and hear. You need not say what illness it is.',
    dial: 'Call {name}',
  },
});

/** Somebody needs looking after: who to call, and never a diagnosis. */
export function CallDoctor() {
  const w = useWords(words);
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const found = useMemo(() => whoToCall(device, Date.now()), [device, version]);
  return (
    <div className="door-attention" role="status">
      <b>{!found ? w.noNumber : found.role === 'doctor' ? w.doctor : w.community}</b>
      <p>{w.text}</p>
      {found && (
        <a className="fx-button" data-wide href={dialling(found.phone)}>
          ☎ {w.dial({ name: found.name })}
        </a>
      )}
    </div>
  );
}
