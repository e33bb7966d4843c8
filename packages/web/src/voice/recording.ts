/** One sentence from a door: the microphone, for a few seconds, in whatever sound this browser makes. */

export type Recorded = { readonly bytes: Uint8Array<ArrayBuffer>; readonly seconds: number; readonly media: string };
export type Recording = { stop(): void; readonly done: Promise<Recorded | undefined> };

/** Speech stays clear at this rate, and fifteen seconds stay small on a slow network. */
const bitsPerSecond = 24_000;
/** Chromium writes a file without sound, that nothing plays, when it is stopped within about 50 ms (measured). */
const shortest = 500;
const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export function canRecord(): boolean {
  return globalThis.isSecureContext && typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined;
}

/**
 * Asks for the microphone and records until `stop`, at most `seconds`; a `stop` that comes at once, as from a
 * double tap, is carried out when there is sound enough to be heard.
 *
 * @throws when the microphone is not given
 */
export async function beginRecording(seconds: number): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType && { mimeType }) });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const began = performance.now();
  const done = new Promise<Recorded | undefined>((resolve) => {
    recorder.onstop = async () => {
      for (const track of stream.getTracks()) track.stop();
      const sound = new Blob(parts);
      const lasted = Math.min(seconds, Math.max(1, Math.round((performance.now() - began) / 1000)));
      const media = recorder.mimeType.split(';')[0] || 'audio/webm';
      const bytes = new Uint8Array(await sound.arrayBuffer());
      resolve(bytes.length > 0 ? { bytes, seconds: lasted, media } : undefined);
    };
  });
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  let due = setTimeout(end, seconds * 1000);
  const stop = () => {
    clearTimeout(due);
    due = setTimeout(end, Math.max(0, began + shortest - performance.now()));
  };
  recorder.start();
  return { stop, done };
}
