import { useEffect, useState } from 'react';
import { ask, useDevice, useSession } from '../device/index.ts';
import { Button, toast } from '../look/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { meWords } from './meWords.ts';
import { takesPasskeys } from './passkeys.ts';
import { useNow } from './useNow.ts';

/** From package.json, at build time. */
declare const __APP_VERSION__: string;

const megabyte = 1_048_576;

/** How long it works without contact, what it holds, which version it is; and a passkey for whoever wants one. */
export function ThisPhone() {
  const w = useWords(meWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const session = useSession();
  const [space, setSpace] = useState<StorageEstimate>();
  useEffect(() => {
    void navigator.storage?.estimate().then(setSpace);
  }, []);
  const used = (space?.usage ?? 0) / megabyte;
  const free = space?.quota === undefined ? undefined : (space.quota - (space.usage ?? 0)) / megabyte;
  return (
    <section className="fx-stack">
      <div>
        <h2>{w.phone}</h2>
        {device.durable ? (
          <p className="fx-note">{w.lease({ moment: format.moment(session.lease.until, now) })}</p>
        ) : (
          <p className="fx-note">{w.notDurable}</p>
        )}
        {space && (
          <p className="fx-note">
            {free === undefined ? w.storage({ used }) : w.storageOf({ used, free: Math.floor(free) })}
          </p>
        )}
        <p className="fx-note">{w.version({ version: __APP_VERSION__ })}</p>
      </div>
      {takesPasskeys() && (
        <div>
          <Button onClick={() => void addPasskey().then((how) => toast(w[how]))}>{w.passkey}</Button>
          <p className="fx-note">{w.passkeyWhy}</p>
        </div>
      )}
    </section>
  );
}

async function addPasskey(): Promise<'passkeyDone' | 'passkeyThere' | 'passkeyFailed'> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const options = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    'POST',
    '/api/passkeys/register-options',
    {},
  );
  if (!options.ok) return 'passkeyFailed';
  try {
    const answer = await startRegistration({ optionsJSON: options.value });
    return (await ask('POST', '/api/passkeys/register', { answer })).ok ? 'passkeyDone' : 'passkeyFailed';
  } catch (problem) {
    // Otherwise the reader turned away from the browser's question.
    return (problem as Error).name === 'InvalidStateError' ? 'passkeyThere' : 'passkeyFailed';
  }
}
