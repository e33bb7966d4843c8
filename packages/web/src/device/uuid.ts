/** UUID version 7: time-ordered, and in the order in which this device made them even within a millisecond. */
let lastAt = 0;
let counter = 0;

export function uuidv7(now: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  if (now > lastAt) {
    lastAt = now;
    counter = (((random[8] as number) << 8) | (random[9] as number)) & 0x7ff; // leaves room to count up
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastAt += 1;
      counter = 0;
    }
  }
  const time = lastAt.toString(16).padStart(12, '0');
  const variant = (0x80 | ((random[0] as number) & 0x3f)).toString(16);
  const tail = [...random.slice(1, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
}
