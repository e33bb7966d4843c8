/** Light or dark, ordinary or large print: the reader's choice on this device, else the system's. */
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Print = 'ordinary' | 'large';
export type Appearance = { readonly theme: Theme; readonly print: Print };

const kept = 'fangxian.look';
const listeners = new Set<() => void>();
let chosen: Appearance | undefined;

function load(): Appearance {
  try {
    const found = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<Appearance>;
    return { theme: found.theme ?? 'system', print: found.print ?? 'ordinary' };
  } catch {
    return { theme: 'system', print: 'ordinary' };
  }
}

export function appearance(): Appearance {
  chosen ??= load();
  return chosen;
}

export function setAppearance(change: Partial<Appearance>): void {
  chosen = { ...appearance(), ...change };
  try {
    localStorage.setItem(kept, JSON.stringify(chosen));
  } catch {
    // Not kept, but shown until the page closes.
  }
  applyAppearance();
  for (const listener of listeners) listener();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, appearance);
}

function applyAppearance(): void {
  const { theme, print } = appearance();
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.print = print;
}

/** Before the first paint, and whenever the system changes its mind. */
export function followAppearance(): void {
  applyAppearance();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyAppearance);
}
