/** What a machine finds on a page that somebody could not read or use, by the rules of WCAG 2.2 AA. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** Serious and critical faults, a line each. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const asked = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  const { violations } = await asked.analyze();
  return violations
    .map((one) => ({ ...one, nodes: one.nodes.filter((node) => !half(node)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))].join(' '));
}

/** What lies half under the fixed foot of a page has its whole size as soon as it is scrolled clear. */
function half({ all, any, none }: Violation['nodes'][number]): boolean {
  return [...all, ...any, ...none].some(({ data }) => String(data?.messageKey ?? '').startsWith('partiallyObscured'));
}
