import { type PolicyProfile, wholeProfile } from '@fangxian/domain/policy';
import { useMemo } from 'react';
import { useRow, useSession } from '../../device/index.ts';

/** The policy in force here; until this place's row has arrived, the one told at sign-in. */
export function usePolicy(): PolicyProfile {
  const session = useSession();
  const here = useRow<{ profile: PolicyProfile }>('policy/current')?.profile;
  return useMemo(() => (here ? wholeProfile(here) : session.policy), [here, session]);
}
