/** What was asked for, and what waits for whom. */
import { mayWrite } from '@fangxian/domain/access';
import { type AskingState, askingKey, askingStatus, type LedgerName } from '@fangxian/domain/ledgers';
import type { Device } from '../device/index.ts';

type Rows = Pick<Device, 'get' | 'ids'>;

/** The newest first. */
export function askingsIn(rows: Rows): readonly AskingState[] {
  return rows
    .ids('ledgerAsking')
    .flatMap((id) => rows.get<AskingState>(askingKey(id)) ?? [])
    .sort((a, b) => b.asked.at - a.asked.at);
}

/** Whether somebody signed in here may be the second person at all. */
export function mayAgree({ session, log }: Pick<Device, 'session' | 'log'>, now: number): boolean {
  return mayWrite(session.grants, 'ledgers.wholeAnswered', log, {}, now) === 'yes';
}

/** Those that wait for whoever is signed in: never one's own. */
export function waitingFor(device: Rows & Pick<Device, 'session' | 'log'>, now: number): readonly AskingState[] {
  if (!mayAgree(device, now)) return [];
  return askingsIn(device).filter((one) => askingStatus(one) === 'waiting' && one.member !== device.session.member);
}

/** The latest that whoever is signed in asked for this ledger. */
export function lastOwn(
  device: Rows & Pick<Device, 'session'>,
  ledger: LedgerName,
  round: string | undefined,
): AskingState | undefined {
  return askingsIn(device).find(
    (one) => one.member === device.session.member && one.ledger === ledger && one.round === round,
  );
}
