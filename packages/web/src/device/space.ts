/** How much room the browser leaves. Told before it runs out: what no longer fits is lost at the door. */
export type Space = 'enough' | 'low' | 'full';

/** A day of work with its voice notes and the roster of a community take less. */
const lowBytes = 20 * 1_048_576;

/** Undefined where the browser does not say. */
export async function spaceLeft(
  estimate: () => Promise<StorageEstimate> | undefined,
): Promise<'enough' | 'low' | undefined> {
  const told = await estimate()?.catch(() => undefined);
  if (told?.quota === undefined) return undefined;
  return told.quota - (told.usage ?? 0) < lowBytes ? 'low' : 'enough';
}
