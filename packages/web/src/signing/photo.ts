/** A photo of a signed sheet, made small enough for a bad network and still readable: on the device, before it is kept. */

/** Pixels of the longer edge: a handwritten A4 sheet is read at this. */
const longestEdge = 1600;
const qualities = [0.75, 0.6, 0.45] as const;
/** Bytes; the server takes files up to 2 MB. */
const enough = 700_000;

/** @returns a JPEG, or undefined when this browser cannot read what was chosen */
export async function scaledDown(photo: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const image = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!image) return undefined;
  const { width, height } = fitted(image.width, image.height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // Transparent parts of a picture would turn black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  image.close();
  let best: Blob | undefined;
  for (const quality of qualities) {
    best = await asJpeg(canvas, quality);
    if (best && best.size <= enough) break;
  }
  return best && new Uint8Array(await best.arrayBuffer());
}

/** Drawn anew, a photo also loses where and on which phone it was taken. */
const asJpeg = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | undefined>((resolve) =>
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality),
  );

export function fitted(width: number, height: number): { width: number; height: number } {
  const by = Math.min(1, longestEdge / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}
