/** 三书一牌一线: each paper has a life of its own, and each step of it is kept. */
import * as Type from 'typebox';
import { Paper, Seat } from '../policy/index.ts';
import { accepted, evidenceOf, personal, question, recordKind, Uuid } from '../records/index.ts';
import { begun, folderOf, ofFolder } from './folder.ts';
import { type CaseState, type PaperMoved, PaperPicture, PaperState } from './shapes.ts';

const about = { case: Uuid, household: Uuid };

/** A letter was prepared, served, signed, refused before a witness; a board posted or taken down. */
export const paperMoved = recordKind({
  name: 'quarantine.paperMoved',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      paper: Paper,
      state: PaperState,
      how: Type.Optional(Type.Union([Type.Literal('onScreen'), Type.Literal('onPaper')])),
      witness: Type.Optional(personal('household', Type.String({ minLength: 1, maxLength: 60 }))),
      pictures: Type.Optional(Type.Array(personal('household', PaperPicture), { minItems: 1, maxItems: 6 })),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return question('quarantine.unknown');
    const { paper, state, witness } = record.body;
    if (state === 'refused' && witness === undefined) return question('quarantine.noWitness');
    const before = folder.papers.filter((one) => one.paper === paper && one.state === state);
    // The team signs one after the other, each for themselves.
    const again = paper === 'responsibilityLetter' ? before.filter(({ by }) => by === record.by) : before;
    return again.length > 0 && state !== 'prepared' ? question('quarantine.servedTwice') : accepted;
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { case: _c, household: _h, ...told } = record.body;
      const moved: PaperMoved = { ...evidenceOf(record, context), record: record.id, ...told };
      return { ...known, papers: [...known.papers, moved] };
    },
  },
});

export type PaperStep = { readonly state: PaperState; readonly times: readonly PaperMoved[] };

/** The steps a paper has taken, in their order, each once: served twice is served, and both times are told. */
export function paperSteps({ papers }: Pick<CaseState, 'papers'>, paper: Paper): readonly PaperStep[] {
  const steps = new Map<PaperState, PaperMoved[]>();
  for (const moved of papers) {
    if (moved.paper === paper) steps.set(moved.state, [...(steps.get(moved.state) ?? []), moved]);
  }
  return [...steps].map(([state, times]) => ({ state, times }));
}

/** 解除单号: on the notice and in the ledger alike, whoever prints it and however often. @param day of the release */
export function releaseNumber(person: string, day: string): string {
  return `${day.replaceAll('-', '')}-${person.slice(-6).toUpperCase()}`;
}

/** 三包一: who looks after this household, and who stands in. The latest word on a seat holds. */
export const teamSet = recordKind({
  name: 'quarantine.teamSet',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      ...about,
      seat: Seat,
      member: Type.String({ minLength: 1, maxLength: 80 }),
      substitute: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    },
    { additionalProperties: false },
  ),
  ...ofFolder,
  accept: (record, view) => {
    const folder = folderOf(record, view);
    if (!folder) return question('quarantine.unknown');
    return folder.opened?.plan.seats.includes(record.body.seat) ? accepted : question('quarantine.noSuchSeat');
  },
  folds: {
    quarantine: (state: CaseState | undefined, record, context): CaseState => {
      const known = begun(state, record.body, context);
      const { seat, member, substitute } = record.body;
      const set = { ...evidenceOf(record, context), seat, member, ...(substitute && { substitute }) };
      return { ...known, team: [...known.team.filter((one) => one.seat !== seat), set] };
    },
  },
});
