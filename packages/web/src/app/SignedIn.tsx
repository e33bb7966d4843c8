import { Navigate, Outlet } from '@tanstack/react-router';
import { DeviceProvider, useStanding } from '../device/index.ts';
import { Banner } from '../look/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { Failure } from './Failure.tsx';
import { Waiting } from './Waiting.tsx';

const words = defineWords({
  zh: { demonstration: '演示:所有姓名都是编的,这里的记录不算数' },
  en: { demonstration: 'Demonstration: every name is made up, and nothing recorded here counts' },
});

/** Around every face: only with somebody signed in on this device. */
export function SignedIn() {
  const standing = useStanding();
  const w = useWords(words);
  if (standing.is === 'opening') return <Waiting />;
  if (standing.is === 'failed') return <Failure error={standing.error} />;
  if (standing.is !== 'open') return <Navigate to="/join" />;
  return (
    <DeviceProvider device={standing.device}>
      {standing.device.session.demonstration && <Banner>{w.demonstration}</Banner>}
      <Outlet />
    </DeviceProvider>
  );
}
