/**
 * Out to the dialler and back. While somebody telephones, the system may close the page; opened again from
 * the home screen it begins at `/`, and must come back to the sheet of the household on the line.
 */
import { civilDay } from '@fangxian/domain/records';
import type { Device } from '../device/index.ts';

type OnTheLine = { readonly household: string; readonly day: string };
type Drafts = Pick<Device, 'draft' | 'saveDraft' | 'session'>;
const draft = 'onTheLine';

/** What cannot be kept is no reason not to call: the address of the page still says where one was. */
export function leaveForDialler(device: Drafts, household: string, now: number): void {
  const day = civilDay(now, device.session.policy.zone);
  device.saveDraft(draft, { household, day } satisfies OnTheLine).catch(() => undefined);
}

/** The household that was being called when the page ended, on the same day. */
export function householdOnTheLine(device: Drafts, now: number): string | undefined {
  const found = device.draft<OnTheLine>(draft);
  if (!found) return undefined;
  return found.day === civilDay(now, device.session.policy.zone) ? found.household : undefined;
}

/** The sheet was left by hand: saved, or gone back from. */
export function offTheLine(device: Drafts): void {
  if (device.draft(draft) !== undefined) device.saveDraft(draft, undefined).catch(() => undefined);
}
