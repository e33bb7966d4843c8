import { currentTerm, feverSeat, type Term, teamOf } from '@fangxian/domain/quarantine';
import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { MemberState } from '@fangxian/domain/workforce';
import { useNow } from '../../../app/index.ts';
import type { Folder } from '../../../cases/index.ts';
import { useDevice } from '../../../device/index.ts';
import { useLanguage } from '../../../words/index.ts';
import { plain, useCommunity } from '../../community/index.ts';
import { usePlaceName } from '../../print/index.ts';

export type Facts = {
  readonly place: string;
  readonly address: string;
  readonly today: number;
  /** Civil day on which it is printed. */
  readonly day: string;
  readonly persons: readonly {
    readonly person: string;
    readonly name: string;
    readonly reason: string;
    readonly basis: string;
    readonly term: Term;
    readonly endedAt: number | undefined;
  }[];
  readonly team: readonly { readonly seat: string; readonly name: string; readonly phone: string }[];
  /** Who is called for a fever. */
  readonly call: string;
  /** Of whoever stays longest. */
  readonly last: Term | undefined;
  readonly policy: number;
};

/**
 * What the papers of a folder say: of those still in care, or, when nobody is, of all.
 * @param released of those who were released, and nobody else
 */
export function useFacts(folder: Folder, released: boolean): Facts {
  const language = useLanguage();
  const device = useDevice();
  const place = usePlaceName();
  const { homeOf } = useCommunity();
  const today = useNow();
  const { observation } = device.session.policy;
  const { state } = folder;
  const over = folder.lines.filter(({ phase }) => phase === 'released');
  const lines = released ? over : folder.inCare.length > 0 ? folder.inCare : folder.lines;
  const persons = lines.map((line) => {
    const told = observation.reasons.find(({ reason }) => reason === line.state.reason);
    return {
      person: line.person,
      name: plain(device.get<PersonState>(`person/${line.person}`)?.name) ?? '',
      reason: told?.name[language] ?? '',
      basis: told?.basis[language] ?? '',
      term: currentTerm(line.state),
      endedAt: line.state.ended?.at,
    };
  });
  const seats = teamOf(state);
  const call = (feverSeat(seats, device.session.policy.fever.call) ?? seats[0])?.name[language] ?? '';
  const team = seats.map(({ seat, name }) => {
    const held = state.team.find((one) => one.seat === seat);
    const member = held && device.get<MemberState>(`member/${held.member}`);
    return { seat: name[language], name: plain(member?.name) ?? '', phone: plain(member?.phone) ?? '' };
  });
  const longest = lines.reduce<(typeof lines)[number] | undefined>(
    (a, b) => (a && a.dueOn >= b.dueOn ? a : b),
    undefined,
  );
  return {
    ...{ place, address: homeOf.get(state.household)?.address ?? '', today, persons, team, call },
    day: civilDay(today, device.session.policy.zone),
    ...{ last: longest && currentTerm(longest.state), policy: state.opened?.policy ?? 0 },
  };
}
