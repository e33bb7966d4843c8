/** Coming in by a link, or by the six digits shown for it. */
import type { Grant } from '@fangxian/domain/access';
import { type Invitation, type Join, type JoinLooked, weakPin } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import type { Database } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { codeFor, guessCode } from './codes.ts';
import { countCodeTry, type InvitationRow, invitationByToken, useInvitation } from './invitations.store.ts';
import type { Member, Members } from './members.ts';
import { storedPin, storePin } from './pins.store.ts';
import { hashedPin, refusalOfPin } from './pins.ts';
import { logNamed, namesIn } from './places.store.ts';
import { isRefused, type Refused, refusal } from './refused.ts';
import { isToken, type Secrets, tokenHash } from './secrets.ts';
import { type Sessions, stands } from './sessions.ts';
import type { Signed } from './signed.ts';

/** Where somebody asks from, and in which language. */
export type Asker = { address: string; language: Language; browser?: string };

export type Joining = {
  look(invitation: Invitation, asker: Asker): Promise<JoinLooked | Refused>;
  /** Uses the invitation up. @param before whoever this browser was signed in as until now */
  join(join: Join, asker: Asker, before: Signed | undefined): Promise<{ token: string } | Refused>;
};

type Found = { row: InvitationRow; member: Member; needsPin: JoinLooked['needsPin'] };

export function joiningOn(
  engine: Engine,
  members: Members,
  sessions: Sessions,
  secrets: Secrets,
  { demonstration }: { demonstration: boolean },
): Joining {
  const { database, now } = engine;

  const rowFor = async (invitation: Invitation, { address }: Asker): Promise<InvitationRow | Refused> => {
    if ('code' in invitation) return guessCode({ database, secrets, now: now(), address }, invitation.code);
    const { token } = invitation;
    const row = isToken(token) && (await invitationByToken(database, tokenHash(token), now()));
    return row || refusal('signIn.linkUsed');
  };

  const find = async (invitation: Invitation, asker: Asker): Promise<Found | Refused> => {
    const row = await rowFor(invitation, asker);
    if ('refused' in row) return row;
    const member = await members.find(row.member);
    // A link handed out before its member was locked ends with the rest.
    if (!member || !stands(row.madeAt, member)) return refusal('signIn.linkUsed');
    const pin = await storedPin(database, row.member);
    const known = row.pin === 'asKnown' && stands(pin?.madeAt, member);
    return { row, member, needsPin: row.pin === 'none' ? 'none' : known ? 'known' : 'new' };
  };

  return {
    async look(invitation, asker) {
      const found = await find(invitation, asker);
      if (isRefused(found)) return found;
      const { row, member, needsPin } = found;
      const living = member.grants.filter(({ until }) => until === undefined || until > now());
      const grants = living.length > 0 ? living : member.grants;
      const { role, scope } = grants[0] as Grant;
      const code =
        'token' in invitation && (await codeFor({ database, secrets, now: now(), address: asker.address }, row));
      return {
        name: member.name,
        places: await spokenPlaces(database, grants, scope.place, asker.language),
        placeName: (await logNamed(database, scope.place))?.name ?? scope.place,
        role,
        ...(code && { code }),
        expiresAt: row.until,
        needsPin,
        demonstration,
      };
    },

    async join(join, asker, before) {
      const { pin, deviceName } = join;
      const found = await find('code' in join ? { code: join.code } : { token: join.token }, asker);
      if (isRefused(found)) return found;
      const { row, member, needsPin } = found;
      if (needsPin === 'known') {
        const wrong = await refusalOfPin({ database, secrets, now: now() }, member.member, pin);
        if (wrong && 'code' in join) await countCodeTry(database, row.tokenHash);
        if (wrong) return wrong;
      }
      if (needsPin === 'new' && (pin === undefined || weakPin(pin))) return refusal('signIn.pinWeak');
      const chosen = needsPin === 'new' && pin ? await hashedPin(secrets, member.member, pin, now()) : undefined;
      const token = await sessions.begin(
        { member, deviceName, before, browser: asker.browser, credentialAt: row.madeAt },
        async (client) => {
          if (!(await useInvitation(client, row.tokenHash, now()))) return false;
          if (chosen) await storePin(client, member.member, chosen);
          return true;
        },
      );
      return token === undefined ? refusal('signIn.linkUsed') : { token };
    },
  };
}

/** 3栋, 5栋, 辽宁路68号2单元: the parts of one place that somebody answers for; none when it is the whole. */
async function spokenPlaces(
  database: Database,
  grants: readonly Grant[],
  place: string,
  language: Language,
): Promise<string[]> {
  const scopes = grants.map(({ scope }) => scope).filter((scope) => scope.place === place);
  const grids = scopes.flatMap((scope) => scope.grids ?? []);
  const whole = scopes.filter((scope) => scope.case === undefined);
  const buildings = whole.flatMap((scope) => scope.buildings ?? []);
  const ofCases = scopes.filter((scope) => scope.case !== undefined).flatMap((scope) => scope.buildings ?? []);
  const stairwells = scopes
    .flatMap((scope) => scope.stairwells ?? [])
    .map((path) => path.split('#') as [string, string]);
  const gridNames = await namesIn(database, place, 'grid', grids);
  const names = await namesIn(database, place, 'building', [
    ...buildings,
    ...ofCases,
    ...stairwells.map(([building]) => building),
  ]);
  const spoken = [
    ...grids.map((grid) => gridNames.get(grid) ?? grid),
    ...buildings.map((building) => names.get(building) ?? building),
    ...ofCases.map((building) => {
      const name = names.get(building) ?? building;
      return language === 'zh' ? `${name}的一户` : `one household of ${name}`;
    }),
    ...stairwells.map(([building, stairwell]) => {
      const name = names.get(building) ?? building;
      return language === 'zh' ? `${name}${stairwell}单元` : `${name}, stairwell ${stairwell}`;
    }),
  ];
  return [...new Set(spoken)];
}
