const patienceMs = 5000;

/**
 * The Chinese font comes in slices, each fetched when one of its characters is first drawn. What is drawn on paper
 * alone was never drawn before, so it is asked for here; without it, a printer gets boxes for characters.
 * Never waits long: a sheet in the system's own font is better than none.
 */
export async function fontsFor(text: string): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body);
  const slices = Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 1em ${fontFamily}`, text)));
  const enough = new Promise((resolve) => setTimeout(resolve, patienceMs));
  await Promise.race([slices.catch(() => undefined), enough]);
}
