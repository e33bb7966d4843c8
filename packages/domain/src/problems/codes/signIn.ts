/** Signing in. */
import type { Problems } from '../shapes.ts';

export const signIn = {
  'signIn.linkUsed': {
    zh: '这个链接已经用过或已过期，请让社区再发一个。',
    en: 'This link was used or has expired. Ask the community for another.',
  },
  'signIn.begun': {
    zh: '这个链接用过了，或者服务器重启后换了新的。还没开始的，用服务器屏幕上最新的链接；已经开始的，直接登录。',
    en: 'This link was used, or the server printed another when it started again. If nothing has begun, use the latest on the server’s screen; if it has, sign in.',
  },
  'signIn.codeWrong': {
    zh: '这六位数字不对或已过期，请再看一眼微信里的页面。',
    en: 'These six digits are wrong or out of date. Look again at the page in WeChat.',
  },
  'signIn.tooManyTries': {
    zh: '试的次数太多了，请 {minutes} 分钟后再试。',
    en: 'Too many tries. Try again in {minutes} minutes.',
  },
  'signIn.pinWrong': { zh: '密码不对。', en: 'The PIN is not right.' },
  'signIn.pinWeak': {
    zh: '密码要六位数字，不要用 123456 或同一个数字。',
    en: 'The PIN takes six digits; not 123456, not one digit repeated.',
  },
  'signIn.needed': { zh: '请先登录。', en: 'Please sign in first.' },
  'signIn.pinNeeded': {
    zh: '这部手机很久没有联网了，请输入六位密码继续。',
    en: 'This phone was out of contact for long. Enter the PIN to go on.',
  },
  'signIn.passkeyUnknown': {
    zh: '这个通行密钥不能用，请用链接或密码登录。',
    en: 'This passkey cannot be used. Sign in with a link or the PIN.',
  },
  'signIn.locked': {
    zh: '这部手机已被停用，请联系社区。',
    en: 'This phone has been locked. Please ask the community.',
  },
} as const satisfies Problems;
