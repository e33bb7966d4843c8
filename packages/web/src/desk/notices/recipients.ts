/** Whom a notice is for: everybody who held a grant when it was published, and still does; and who has answered. */
import { holdsAt } from '@fangxian/domain/access';
import type { NoticeState } from '@fangxian/domain/notices';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Rows } from '../community/index.ts';

export type Recipients = {
  readonly told: readonly MemberState[];
  readonly answered: readonly MemberState[];
  readonly silent: readonly MemberState[];
};

export function recipients(rows: Rows, notice: NoticeState, now: number): Recipients {
  const answeredBy = new Set(notice.acknowledgedBy);
  const told = rows
    .ids('member')
    .map((id) => rows.get<MemberState>(`member/${id}`))
    .filter((state) => state !== undefined)
    .filter((state) => state.member !== notice.publishedBy)
    .filter((state) => {
      const works = state.lockedAt === undefined && state.grants.some((grant) => holdsAt(grant, now));
      return works || answeredBy.has(state.member);
    });
  return {
    told,
    answered: told.filter(({ member }) => answeredBy.has(member)),
    silent: told.filter(({ member }) => !answeredBy.has(member)),
  };
}
