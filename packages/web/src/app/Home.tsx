import { Navigate, redirect } from '@tanstack/react-router';
import { type Device, standingNow, useStanding } from '../device/index.ts';
import { Failure } from './Failure.tsx';
import { facesFor } from './faceFor.ts';
import { householdOnTheLine } from './onTheLine.ts';
import { Waiting } from './Waiting.tsx';

/** The address without more: to the face that fits, or to the page where one signs in. */
export function Home() {
  const standing = useStanding();
  if (standing.is === 'opening') return <Waiting />;
  if (standing.is === 'failed') return <Failure error={standing.error} />;
  if (standing.is !== 'open') return <Navigate to="/join" replace />;
  return <Navigate {...homeOf(standing.device)} replace />;
}

/** The same before anything is drawn, where the rows are here already. */
export function goHome(): void {
  const standing = standingNow();
  if (standing.is === 'open') throw redirect({ ...homeOf(standing.device), replace: true });
}

function homeOf(device: Device) {
  const called = householdOnTheLine(device, Date.now());
  if (called) return { to: '/door/$', params: { _splat: `household/${called}` } } as const;
  const [face = 'door'] = facesFor(device.session.grants);
  return { to: `/${face}/$`, params: { _splat: '' } } as const;
}
