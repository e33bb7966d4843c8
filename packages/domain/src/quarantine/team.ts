/** 三包一 as this folder knows it: the seats of the day it was opened, whatever the policy asks for since. */
import type { Role } from '../access/index.ts';
import { firstObservation, type TeamSeat } from '../policy/index.ts';
import type { CaseState } from './shapes.ts';

/** Folders opened before the seats were pinned with their names had the first three. */
export function teamOf({ opened }: Pick<CaseState, 'opened'>): readonly TeamSeat[] {
  if (!opened) return [];
  const { team, seats } = opened.plan;
  const first = (seat: string) => firstObservation.team.find((one) => one.seat === seat);
  return team ?? seats.map((seat) => first(seat) ?? { seat, name: { zh: seat, en: seat }, role: 'communityWorker' });
}

/** Who is called for a fever; undefined where nobody of the team is. @param call the role that the policy calls */
export function feverSeat(team: readonly TeamSeat[], call: Role): TeamSeat | undefined {
  return team.find(({ fever }) => fever) ?? team.find(({ role }) => role === call);
}
