import { useRouter } from '@tanstack/react-router';
import { DeviceProvider, useLoading, useStanding } from '../device/index.ts';
import { Button, Progress } from '../look/index.ts';
import { useWords } from '../words/index.ts';
import { joinWords } from './joinWords.ts';

/** Signed in. What this phone can do now, while the roster is on its way. */
export function Ready() {
  const w = useWords(joinWords);
  const router = useRouter();
  const standing = useStanding();
  const worksOffline = isSecureContext && 'serviceWorker' in navigator;
  return (
    <>
      <h1>{w.ready}</h1>
      <p>{worksOffline ? w.offline : w.noOffline}</p>
      {standing.is === 'open' && (
        <DeviceProvider device={standing.device}>
          <FirstLoad />
        </DeviceProvider>
      )}
      {worksOffline && !matchMedia('(display-mode: standalone)').matches && <p className="fx-note">{w.addHome}</p>}
      <Button tone="primary" wide onClick={() => router.history.replace('/')}>
        {w.start}
      </Button>
    </>
  );
}

function FirstLoad() {
  const w = useWords(joinWords);
  const { stage, done, of } = useLoading();
  return stage === 'first' ? <Progress label={w.loading} done={done} of={of} /> : null;
}
