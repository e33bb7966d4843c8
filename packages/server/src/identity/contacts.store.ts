/** When each device was last heard of, and what it said then that it still holds: what a figure may lack. */
import type { Database } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type Contact = {
  member: string;
  /** The log in which the member was invited. */
  log: string;
  deviceName: string;
  seenAt: number;
  unsent: number;
  oldestAt: number | null;
};

/** Sessions that stand, of members invited at or below a place. */
export function contactsBelow(database: Database, place: string): Promise<readonly Contact[]> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<Contact>(
      `select s.member, m.log, s.device_name as "deviceName", s.seen_at as "seenAt", s.unsent, s.unsent_oldest_at as "oldestAt"
       from identity.member m join identity.session s using (member)
       where m.log >= $1 and m.log < $2 and s.ended_at is null order by s.seen_at, s.member, s.device`,
      [place, `${place}~`],
    );
    return rows;
  });
}

/** What a device says that it still holds. Written only where it changes. */
export async function tellUnsent(
  database: Database,
  member: string,
  device: string,
  { records, oldestAt }: { records: number; oldestAt?: number },
): Promise<void> {
  await nowhere(database, (client) =>
    client.query(
      `update identity.session set unsent = $3, unsent_oldest_at = $4
       where member = $1 and device = $2 and (unsent, unsent_oldest_at) is distinct from ($3::integer, $4::bigint)`,
      [member, device, records, oldestAt ?? null],
    ),
  );
}
