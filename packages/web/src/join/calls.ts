/** What the joining page asks of the server. */
import type { Invitation, Join, JoinLooked, SessionTold } from '@fangxian/domain/exchange';
import { type Answer, ask, signedIn } from '../device/index.ts';

export const look = (invitation: Invitation) => ask<JoinLooked>('POST', '/api/join/look', invitation);

export function join(invitation: Invitation, pin: string | undefined): Promise<Answer<SessionTold>> {
  const body: Join = { ...invitation, ...(pin !== undefined && { pin }), deviceName: deviceName() };
  return signIn(() => ask<SessionTold>('POST', '/api/join', body));
}

export const resume = (pin: string) => signIn(() => ask<SessionTold>('POST', '/api/session/resume', { pin }));

/** Passkeys are loaded only when somebody wants one. */
export async function signInWithPasskey(): Promise<Answer<SessionTold> | undefined> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const options = await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'POST',
    '/api/passkeys/sign-in-options',
    {},
  );
  if (!options.ok) return options;
  try {
    const answer = await startAuthentication({ optionsJSON: options.value });
    return await signIn(() => ask<SessionTold>('POST', '/api/passkeys/sign-in', { answer, deviceName: deviceName() }));
  } catch {
    return undefined; // The reader turned away from the browser's question.
  }
}

async function signIn(asking: () => Promise<Answer<SessionTold>>): Promise<Answer<SessionTold>> {
  const askedAt = Date.now();
  const answer = await asking();
  if (answer.ok) await signedIn(answer.value, askedAt);
  return answer;
}

/** What the member sees in the list of their devices: enough to know which phone it is. */
export function deviceName(agent: string = navigator.userAgent): string {
  const machine =
    /iPhone|iPad|Windows|Macintosh|HarmonyOS/.exec(agent)?.[0] ??
    /Android [\d.]+; ([^;)]+)/.exec(agent)?.[1] ??
    /Android|Linux/.exec(agent)?.[0] ??
    'Phone';
  const browser = /(MicroMessenger|EdgA?|Firefox|Chrome|Safari)\//.exec(agent)?.[1];
  const spoken = browser === 'MicroMessenger' ? 'WeChat' : browser?.replace(/^Edg.*/, 'Edge');
  return [machine.trim(), spoken].filter(Boolean).join(' · ').slice(0, 80);
}

export function isWeChat(agent: string = navigator.userAgent): boolean {
  return /MicroMessenger/i.test(agent);
}

/** The token in the fragment, if the page was opened by a link. */
export function tokenIn(hash: string): string | undefined {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{16,200}$/.test(token) ? token : undefined;
}
