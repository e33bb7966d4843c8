/** The doors that somebody set out to call: kept on this device, so that call mode finds them again after a reload. */
import type { Device } from '../../device/index.ts';
import type { Door } from '../community/index.ts';

const draft = 'callList';

export const callList = {
  keep: (device: Device, doors: readonly string[]) => device.saveDraft(draft, doors),
  /** Those of the round that are on the list, as they stand. */
  of(device: Device, doors: readonly Door[]): readonly Door[] {
    const ids = new Set(device.draft<readonly string[]>(draft) ?? []);
    return doors.filter(({ id }) => ids.has(id));
  },
};
