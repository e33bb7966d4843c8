/** What a household is told on its own page: why, until when, who helps, and what became of what it said. */
import {
  askedOtherwise,
  type CasePerson,
  currentTerm,
  dayNumber,
  dueAt,
  dueOn,
  feverSeat,
  firstDay,
  inCare,
  isAway,
  leftAt,
  paperSteps,
  phaseOf,
  type ResidentPerson,
  type ResidentTold,
  slotAt,
  teamOf,
  waysFor,
} from '@fangxian/domain/quarantine';
import { civilDay, civilHour, isSealed } from '@fangxian/domain/records';
import type { BehindLink } from './behindLink.ts';
import { withoutFamilyName } from './familyName.ts';

const office = { zh: '社区', en: 'Community office' };

export function tellResident(behind: BehindLink, now: number): ResidentTold {
  const { policy, folder, place } = behind;
  const { observation, zone, fever } = policy;
  const slot = slotAt(observation.checks, civilHour(now, zone));
  const ways = folder.opened && waysFor(folder.opened.plan, slot);
  const call = feverSeat(teamOf(folder), fever.call)?.seat;
  return {
    ...{ place, now, zone, policy: folder.opened?.policy ?? policy.version, slot },
    ...(ways && { ways: [...ways] }),
    persons: folder.persons
      .filter((line) => phaseOf(folder, line) !== 'void')
      .map((line) => personTold(behind, line, slot, now)),
    team: teamTold(behind),
    papers: observation.papers.flatMap(({ paper, name }) => {
      const step = paperSteps(folder, paper)
        .filter(({ state }) => state !== 'prepared')
        .at(-1);
      const at = step?.times[0]?.at;
      return step && at !== undefined ? [{ paper, name, state: step.state, at, times: step.times.length }] : [];
    }),
    needs: folder.needs.map(({ need, at, what, met, by }) => ({
      ...{ need, at, words: plain(what), self: by === 'self' },
      ...(met && { met: met.at }),
    })),
    objections: folder.objections.map(({ objection, at, words, answer }) => ({
      ...{ objection, at, words: plain(words) },
      ...(answer && { answer: { at: answer.at, words: plain(answer.words), result: answer.result } }),
    })),
    needHours: folder.opened?.plan.needHours ?? observation.needHours,
    objectionHours: folder.opened?.plan.objectionHours ?? observation.objectionHours,
    fever: {
      ...{ thresholdCelsius: fever.thresholdCelsius, operator: fever.operator },
      ...{ site: fever.site, sites: fever.sites },
      ...(call && { call }),
    },
    symptoms: observation.symptoms,
  };
}

function personTold(
  { policy, folder, persons, days }: BehindLink,
  line: CasePerson,
  slot: string,
  now: number,
): ResidentPerson {
  const { observation, zone } = policy;
  const today = civilDay(now, zone);
  const term = currentTerm(line);
  const reason = observation.reasons.find((one) => one.reason === line.reason);
  const name = plain(persons.get(line.person)?.name);
  const moved = dueOn(term) === dueOn(line.term) ? undefined : line.changes.findLast((one) => one.term === term);
  const left = leftAt(line);
  const last = days
    .flatMap(({ readings }) => readings)
    .findLast(({ person, celsius }) => person === line.person && typeof celsius === 'number');
  return {
    person: line.person,
    ...(name && { name: withoutFamilyName(name) }),
    reason: reason?.name ?? { zh: '', en: '' },
    basis: reason?.basis ?? { zh: '', en: '' },
    term: {
      ...{ rule: term.rule, dayZero: term.dayZero, first: firstDay(term), due: dueOn(term) },
      ...{ dueHour: term.counting.dueHour, days: term.counting.days + term.added, added: term.added },
    },
    dueAt: dueAt(term),
    day: dayNumber(term, today),
    begun: phaseOf(folder, line) === 'underObservation',
    ...(moved && { moved: { from: dueOn(line.term), because: moved.because } }),
    ...(left !== undefined && { ended: { at: left, ending: line.ended?.ending ?? ('transferred' as const) } }),
    away: inCare(line) && isAway(line),
    askedNow: line.checked.includes(`${today} ${slot}`),
    ...(askedOtherwise(line, `${today} ${slot}`).includes('self') && { toldNow: true }),
    ...(last && { last: { celsius: last.celsius as number, at: last.at } }),
  };
}

/** Seats and numbers and nothing else; while no seat has a number, that of whoever opened the folder. */
export function teamTold({ folder, members }: BehindLink): ResidentTold['team'] {
  const phoneOf = (member: string | undefined) => plain(members.get(member ?? '')?.phone);
  const seats = teamOf(folder).map(({ seat, name, helps }) => {
    const phone = phoneOf(folder.team.find((one) => one.seat === seat)?.member);
    return { seat, name, ...(helps && { helps }), ...(phone && { phone }) };
  });
  if (seats.some(({ phone }) => phone)) return seats;
  const phone = phoneOf(folder.opened?.by);
  return phone ? [{ seat: 'office', name: office, phone }, ...seats] : seats;
}

/** What was erased, or never told, is an empty word. */
function plain(value: unknown): string {
  return typeof value === 'string' && !isSealed(value) ? value : '';
}
