import { Navigate, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DeviceProvider, useStanding } from '../device/index.ts';
import { Banner } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { Failure } from './Failure.tsx';
import { rememberFace, useFetchedAhead } from './fetchAhead.ts';
import { useFace } from './path.ts';
import { UpdateNote } from './UpdateNote.tsx';
import { Waiting } from './Waiting.tsx';

const words = defineWords({
  zh: {
    demonstration: '演示：姓名都是编的，记录不算数',
    notDurable: '这里不是 https，记录存不住：关掉页面前，请等“全部已送达”',
  },
  en: {
    demonstration: 'Demonstration: names are made up, nothing counts',
    notDurable: 'Not https, so nothing is kept here: wait for “All sent” before closing',
  },
});

// The schemas' compiler: the first fact may be recorded in a stairwell without a network.
const ahead = [() => import('@fangxian/domain/records/fault')];

/** Around every face: only with somebody signed in on this device. */
export function SignedIn() {
  const standing = useStanding();
  const w = useWords(words);
  if (standing.is === 'opening') return <Waiting />;
  if (standing.is === 'failed') return <Failure error={standing.error} />;
  if (standing.is !== 'open') return <Navigate to="/join" />;
  return (
    <DeviceProvider device={standing.device}>
      <div className="fx-frame">
        {standing.device.session.demonstration && <Banner>{w.demonstration}</Banner>}
        {!standing.device.durable && <Banner>{w.notDurable}</Banner>}
        <UpdateNote />
        <Ahead />
        <Outlet />
      </div>
    </DeviceProvider>
  );
}

function Ahead() {
  const face = useFace();
  useFetchedAhead(ahead);
  useEffect(() => rememberFace(face), [face]);
  return null;
}
