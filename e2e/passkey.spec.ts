/** A passkey as an extra, in a browser with an authenticator of its own. */
import type { CDPSession, Page } from '@playwright/test';
import * as door from './door.ts';
import { callerBy, community, pin, typeDigits } from './people.ts';
import { ownBuilding } from './quietDoors.ts';
import { expect, test } from './test.ts';

test.use({ viewport: door.phoneScreen, isMobile: true, hasTouch: true, locale: 'zh-CN' });

/** A phone that knows its owner's finger, and whose owner always gives it. */
async function authenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

test('P198 a worker adds a passkey and signs in by it alone after signing out; one that does not fit is answered in words', async ({
  house,
  page,
}) => {
  const secretary = await callerBy(house.signIn.communitySecretary ?? '');
  const { building, name } = await ownBuilding(secretary, '671');
  const grants = [{ role: 'gridWorker', scope: { place: community, buildings: [building] } }];
  const made = await secretary.post<{ link: string; member: string }>('/api/invitations', { name: '试密钥', grants });
  // A passkey belongs to a name: at a bare number no browser makes one.
  const site = house.address.replace('127.0.0.1', 'localhost');
  const { cdp, authenticatorId } = await authenticator(page);
  await page.goto(`${site}/join${new URL(made.link).hash}`);
  await typeDigits(page, pin);
  await expect(page.getByRole('group', { name: '再输一遍' })).toBeVisible();
  await typeDigits(page, pin);
  await door.tap(page, '开始');
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();

  const signOut = async () => {
    await page.getByRole('button', { name: '退出，清空这部手机' }).click();
    await page.getByRole('button', { name: '退出并清空' }).click();
    await expect(page.getByRole('group', { name: '输入六位数字' })).toBeVisible();
  };
  await page.goto(`${site}/door/me`);
  await door.tap(page, '加一个通行密钥');
  await expect(page.getByText('通行密钥已加好')).toBeVisible();
  await door.tap(page, '加一个通行密钥');
  await expect(page.getByText('这里已经有你的通行密钥了')).toBeVisible();
  await signOut();

  await door.tap(page, '用通行密钥');
  await expect(page.getByRole('heading', { name: '可以开始了' })).toBeVisible();
  await door.tap(page, '开始');
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
  await door.openBuilding(page, name);
  await page.goto(`${site}/door/me`);
  await expect(page.getByRole('heading', { name: '试密钥' })).toBeVisible();
  await signOut();

  // Whoever turns away is told how else to come in.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await door.tap(page, '用通行密钥');
  await expect(page.getByRole('alert')).toContainText('没有用上通行密钥');
  // Of a phone that was locked from above the passkeys end, too.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await secretary.post(`/api/members/${made.member}/lock`, {});
  await door.tap(page, '用通行密钥');
  await expect(page.getByRole('alert')).toContainText('这个通行密钥不能用');
});
