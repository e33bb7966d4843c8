/** A real Chromium, and in it a phone or a computer of somebody who has just signed in and has nothing stored yet. */
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../tools/chromium/index.ts';

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] });
}

/** An empty profile, but for the session. */
export async function signedIn(
  browser: Browser,
  address: string,
  cookie: string,
  size: keyof typeof sizes,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'zh-CN',
    ...(size === 'phone' && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }]);
  return context;
}
