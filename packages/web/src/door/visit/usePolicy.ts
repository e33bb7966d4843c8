import type { PolicyProfile } from '@fangxian/domain/policy';
import { useRow, useSession } from '../../device/index.ts';

/** The policy in force here; until this place's row has arrived, the one told at sign-in. */
export function usePolicy(): PolicyProfile {
  const session = useSession();
  return useRow<{ profile: PolicyProfile }>('policy/current')?.profile ?? session.policy;
}
