import type { NoticeState } from '@fangxian/domain/notices';
import type { MemberState } from '@fangxian/domain/workforce';
import { expect, test } from 'vitest';
import { recipients } from './recipients.ts';

const member = (id: string, until: number | undefined, more: Partial<MemberState> = {}): MemberState => ({
  member: id,
  name: id,
  invitedBy: 'secretary',
  grants: [{ grant: id, role: 'gridWorker', scope: { place: '50' }, from: 0, ...(until !== undefined && { until }) }],
  ...more,
});
const members = [
  member('secretary', undefined),
  member('works', undefined),
  member('answered', undefined),
  member('left', 5),
  member('leftButAnswered', 5),
  member('locked', undefined, { lockedAt: 3 }),
];
const rows = {
  ids: () => members.map((one) => one.member),
  get: <State>(key: string) => members.find((one) => `member/${one.member}` === key) as State | undefined,
  childrenOf: () => [],
};

test('who works here is waited for; who left is not, unless they answered; nobody answers themselves', () => {
  const notice = {
    notice: 'n',
    title: '',
    text: '',
    publishedBy: 'secretary',
    publishedAt: 1,
    acknowledgedBy: ['answered', 'leftButAnswered'],
  } satisfies NoticeState;
  const { told, answered, silent } = recipients(rows, notice, 10);
  expect(told.map((one) => one.member)).toEqual(['works', 'answered', 'leftButAnswered']);
  expect(answered).toHaveLength(2);
  expect(silent.map((one) => one.member)).toEqual(['works']);
});
