/** Faces in a story that takes longer than a test may. */
import type { BrowserContext, Page } from '@playwright/test';

/** A face whose clock the test sets: kept with the page's own storage, so that it holds when the page is opened again. */
export async function faceOf(opening: Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await opening;
  context.setDefaultTimeout(30_000);
  await context.addInitScript(() => {
    window.print = () => undefined;
    const wall = Date;
    const ahead = () => Number(localStorage.getItem('test clock ahead') ?? 0);
    globalThis.Date = class extends wall {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(wall.now() + ahead());
        else super(...(parts as [number]));
      }

      static override now() {
        return wall.now() + ahead();
      }
    } as DateConstructor;
  });
  return context;
}

/** Opens the page again at that time. */
export async function setClock(page: Page, to: number): Promise<void> {
  await page.evaluate((ahead) => localStorage.setItem('test clock ahead', String(ahead)), to - Date.now());
  await page.reload();
}

/** How many keys lie on this device: with none, nobody reads what is stored. */
export function keysHeld(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('fangxian');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const reading = opening.result.transaction('meta').objectStore('meta').getAll();
          reading.onerror = reject;
          reading.onsuccess = () => {
            const holdsKey = (one: unknown) => (one as { key?: unknown } | undefined)?.key instanceof CryptoKey;
            resolve(reading.result.filter(holdsKey).length);
            opening.result.close();
          };
        };
      }),
  );
}
