import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokens(block: RegExp): Record<string, string> {
  const body = block.exec(css)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const light = tokens(/:root \{([^}]+)\}/);
const themes = { light, dark: { ...light, ...tokens(/data-theme="dark"\] \{([^}]+)\}/) } };
const stateTokens = ['accounted', 'attention', 'tried', 'refused', 'observed', 'vacant', 'contact', 'not-yet'];

for (const [theme, named] of Object.entries(themes)) {
  const colour = (name: string): string => {
    const found = named[name];
    if (!found) throw new Error(`no --${name} in ${theme}`);
    return found;
  };
  for (const state of stateTokens) {
    for (const ground of ['paper', 'card', 'soft', `${state}-bg`]) {
      test(`${theme}: ${state} reads on ${ground}`, () => {
        expect(contrast(colour(state), colour(ground))).toBeGreaterThanOrEqual(4.5);
      });
    }
    test(`${theme}: plain words read on ${state}-bg`, () => {
      expect(contrast(colour('ink-2'), colour(`${state}-bg`))).toBeGreaterThanOrEqual(4.5);
    });
  }
  for (const ink of ['ink', 'ink-2', 'ink-3']) {
    for (const ground of ['paper', 'card', 'soft']) {
      test(`${theme}: ${ink} reads on ${ground}`, () => {
        expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
      });
    }
  }
  test(`${theme}: the next action reads`, () => {
    expect(contrast(colour('vest-ink'), colour('vest'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('vest'), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });
  test(`${theme}: edges of what can be pressed, and focus, show`, () => {
    for (const ground of ['paper', 'card', 'soft']) {
      expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('focus'), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
}
