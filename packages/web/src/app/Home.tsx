import { Navigate } from '@tanstack/react-router';
import { useStanding } from '../device/index.ts';
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
  const called = householdOnTheLine(standing.device, Date.now());
  if (called) return <Navigate to="/door/$" params={{ _splat: `household/${called}` }} replace />;
  const [face = 'door'] = facesFor(standing.device.session.grants);
  return <Navigate to={`/${face}/$`} params={{ _splat: '' }} replace />;
}
