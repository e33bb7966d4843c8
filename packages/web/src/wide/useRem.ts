/** Pixels of the letters' size that the reader chose: widths of columns grow with it. */
export function useRem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
