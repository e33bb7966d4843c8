/**
 * Who may write what, and see what: the one table.
 *
 * A role is given with a grant (a place, from, until); it never stands alone. Read across: how high
 * it ranks (nobody invites above their own), what it writes, what it sees of people.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';

export const Role = Type.Union([
  Type.Literal('districtOfficer'),
  Type.Literal('streetOfficer'),
  Type.Literal('communitySecretary'),
  Type.Literal('communityWorker'),
  Type.Literal('doctor'),
  Type.Literal('policeOfficer'),
  Type.Literal('gridWorker'),
  Type.Literal('buildingLead'),
  Type.Literal('volunteer'),
]);
export type Role = Static<typeof Role>;

/** What somebody sees at a place. Several grants add up. */
export type Sight = {
  /** Coverage and tallies, without people. */
  figures: boolean;
  /** Names and doors, whole. */
  names: boolean;
  /** Telephone numbers, to dial. */
  phones: boolean;
  /** Who is ill or isolated: only for those on duty for it. */
  health: boolean;
  /** The community's desk: questions, imports, exports, members. */
  desk: boolean;
};

type Line = {
  rank: number;
  /** Length of the place code at which the role is usually given, shown first when inviting. */
  level: 'district' | 'street' | 'community' | 'building';
  writes: readonly string[];
  sight: Sight;
  /** Seen besides in the log of one's own office, which has no residents: the leads that came in to be sent on. */
  own?: Sight;
  invites: boolean;
};

const atTheDoor = [
  'contacts.attempted',
  'leads.verified',
  'returns.noted',
  'returns.advised',
  'returns.foretold',
  'returns.back',
  'returns.registered',
  'returns.housed',
  'returns.closed',
  'screening.visited',
  'screening.callBegun',
  'screening.callEnded',
  'screening.spotChecked',
  'residents.householdListed',
  'residents.householdChanged',
  'residents.personListed',
  'residents.personChanged',
  'residents.personLeft',
  'residents.personMoved',
  'residents.householdLeft',
  'residents.movedAway',
  'residents.moveRecalled',
  'screening.temperatureTaken',
  'places.compoundListed',
  'places.buildingListed',
  'records.voided',
  'notices.acknowledged',
];
/** For those who see who is ill. */
const followingUp = [
  'returns.settled',
  'screening.temperatureTaken',
  'screening.handedOver',
  'screening.followedUp',
  'screening.stepTaken',
];
/** 线索: whoever goes there says what was found; whoever sees who is ill may also take a lead in. */
const takingLeads = [
  'contacts.handedUp',
  'leads.received',
  'leads.batchReceived',
  'leads.assigned',
  'leads.placed',
  'leads.doubled',
  'leads.toldApart',
  'leads.passedOn',
  'leads.givenBack',
];
/** An office above sends leads to where they belong, hears what was found, and tries itself whom nobody reached. */
const dispatching = [
  'contacts.attempted',
  'contacts.takenOn',
  'leads.received',
  'leads.batchReceived',
  'leads.doubled',
  'leads.verified',
  'leads.passedOn',
  'leads.givenBack',
  'records.voided',
];
/** For the care team of a household under observation. */
const caring = [
  'quarantine.paperMoved',
  'quarantine.dependantsAsked',
  'quarantine.carerNamed',
  'quarantine.carerReached',
  'quarantine.carerWithdrew',
  'quarantine.careEscalated',
  'quarantine.dependantEnded',
  'quarantine.checked',
  'quarantine.feverReferred',
  'quarantine.referralAnswered',
  'quarantine.needTold',
  'quarantine.needMet',
  'quarantine.objected',
  'quarantine.breached',
  'quarantine.alarmClosed',
  'quarantine.askedAgain',
  'quarantine.watchHandedOver',
];
const decidingCases = [
  'quarantine.proposed',
  'quarantine.termChangeAsked',
  'quarantine.termChangeApproved',
  'quarantine.begun',
  'quarantine.teamSet',
  'quarantine.watchSet',
  'quarantine.linkWithdrawn',
  'quarantine.released',
  'quarantine.leftFolder',
  'quarantine.followed',
  'quarantine.archived',
];
const atTheDesk = [
  ...atTheDoor,
  ...takingLeads,
  ...followingUp,
  ...caring,
  ...decidingCases,
  'places.gridDrawn',
  'places.compoundChanged',
  'places.buildingChanged',
  'residents.personsMerged',
  'residents.householdMoved',
  'residents.arrivalTaken',
  'residents.takingUndone',
  'residents.arrivalReturned',
  'residents.rosterImported',
  'residents.rosterRowsKept',
  'residents.headingsMapped',
  'residents.priorityListed',
  'residents.priorityEnded',
  'questions.settled',
  'screening.spotCheckDrawn',
  'screening.groupsDrawn',
  'ledgers.wholeAsked',
];
const leading = [
  'ledgers.wholeAnswered',
  'screening.roundOpened',
  'screening.roundClosed',
  'screening.questionnaireChanged',
  'notices.published',
  'workforce.invited',
  'workforce.grantEnded',
  'workforce.memberLocked',
];
const acknowledging = ['notices.acknowledged'];
/** What a community found nobody for. */
const caringAbove = ['quarantine.gapTakenOn', 'quarantine.gapGivenBack'];

const nothing: Sight = { figures: false, names: false, phones: false, health: false, desk: false };
const figures: Sight = { ...nothing, figures: true };
const door: Sight = { figures: true, names: true, phones: true, health: false, desk: false };
const care: Sight = { ...door, health: true };
const wholeDesk: Sight = { ...care, desk: true };

export const roles: { readonly [role in Role]: Line } = {
  districtOfficer: {
    rank: 90,
    level: 'district',
    writes: [...leading, ...acknowledging, ...caringAbove, ...dispatching, 'places.divisionNamed', 'policy.adopted'],
    sight: figures,
    own: care,
    invites: true,
  },
  streetOfficer: {
    rank: 80,
    level: 'street',
    writes: [...leading, ...acknowledging, ...caringAbove, ...dispatching],
    sight: figures,
    own: care,
    invites: true,
  },
  communitySecretary: {
    rank: 70,
    level: 'community',
    writes: [...leading, ...atTheDesk, 'quarantine.objectionAnswered'],
    sight: wholeDesk,
    invites: true,
  },
  communityWorker: { rank: 60, level: 'community', writes: atTheDesk, sight: wholeDesk, invites: false },
  doctor: {
    rank: 50,
    level: 'community',
    writes: [...atTheDoor, ...followingUp, ...caring, 'quarantine.released'],
    sight: care,
    invites: false,
  },
  policeOfficer: {
    rank: 50,
    level: 'community',
    writes: [...acknowledging, 'leads.verified', 'contacts.attempted', ...followingUp, ...caring],
    sight: care,
    invites: false,
  },
  gridWorker: { rank: 40, level: 'building', writes: atTheDoor, sight: door, invites: false },
  buildingLead: { rank: 30, level: 'building', writes: atTheDoor, sight: door, invites: false },
  volunteer: { rank: 20, level: 'building', writes: acknowledging, sight: figures, invites: false },
};

/** What is said for a whole place: not for somebody who answers for a part of it. */
const forTheWhole: ReadonlySet<string> = new Set([
  'places.divisionNamed',
  'places.gridDrawn',
  'policy.adopted',
  'notices.published',
  'screening.roundOpened',
  'screening.roundClosed',
  'screening.questionnaireChanged',
  'screening.spotCheckDrawn',
  'screening.groupsDrawn',
  'residents.rosterImported',
  'residents.rosterRowsKept',
  'residents.headingsMapped',
  'ledgers.wholeAsked',
  'ledgers.wholeAnswered',
]);

export function takesTheWhole(kind: string): boolean {
  return forTheWhole.has(kind);
}

export const noSight = nothing;

export function addSight(a: Sight, b: Sight): Sight {
  return {
    figures: a.figures || b.figures,
    names: a.names || b.names,
    phones: a.phones || b.phones,
    health: a.health || b.health,
    desk: a.desk || b.desk,
  };
}
