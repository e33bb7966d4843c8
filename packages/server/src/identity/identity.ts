/**
 * Who signs in on what. Members and their grants are records in the log where they were invited; here are
 * links, codes, PINs, passkeys and sessions, and the word on who is asking.
 */
import type { SessionTold } from '@fangxian/domain/exchange';
import type { Engine } from '../engine/engine.ts';
import { type Giving, givingOn } from './giving.ts';
import { tidy } from './invitations.store.ts';
import { type Joining, joiningOn } from './joining.ts';
import { type Managing, managingOn } from './managing.ts';
import { membersOf } from './members.ts';
import { type Passkeys, passkeysOn } from './passkeys.ts';
import { secretsFrom } from './secrets.ts';
import { type Sessions, sessionsOn } from './sessions.ts';
import type { Signed } from './signed.ts';
import { sessionTold } from './told.ts';

export type IdentityParts = {
  engine: Engine;
  /** 32 bytes that PostgreSQL never sees. */
  masterKey: Buffer;
  /** The emergency that this instance works on. */
  event: string;
  demonstration: boolean;
};

export type Identity = Giving &
  Managing &
  Joining &
  Pick<Sessions, 'authenticate' | 'renew' | 'resume' | 'end'> & {
    sessionsOf: Sessions['of'];
    readonly passkeys: Passkeys;
    told(signed: Signed): Promise<SessionTold>;
    /** Drops what nobody can use any more. Run at the start. */
    tidy(): Promise<void>;
  };

export function createIdentity({ engine, masterKey, event, demonstration }: IdentityParts): Identity {
  const secrets = secretsFrom(masterKey);
  const members = membersOf(engine);
  const sessions = sessionsOn(engine, members, secrets, { demonstration });
  const { authenticate, renew, resume, end } = sessions;
  const giving = givingOn(engine, members);
  return {
    ...giving,
    ...managingOn(engine, giving),
    ...joiningOn(engine, members, sessions, secrets, { demonstration }),
    authenticate,
    renew,
    resume,
    end,
    sessionsOf: sessions.of,
    passkeys: passkeysOn(engine, members, sessions),
    told: (signed) => sessionTold(engine, signed, { event, demonstration }),
    tidy: () => tidy(engine.database, engine.now()),
  };
}
