import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { derivedId } from '@fangxian/domain/records';
import { faultIn } from '@fangxian/domain/records/fault';
import type { OwnQuestion, PersonAccount, RoundState, Visited } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { emptyDraft, linesOf, mustLeft, type VisitDraft } from '../../door/visit/index.ts';
import { allWell, away, everybodyWell } from './callBodies.ts';

const [lan, bo, mei] = ['lan', 'bo', 'mei'].map((name) => derivedId(name)) as [string, string, string];
const persons = [lan, bo, mei];
const question = (id: string, per: OwnQuestion['per']): OwnQuestion => ({
  ...{ id, text: { zh: id, en: id }, type: 'yesNo', per, must: true, attentionWhen: { rule: 'yes' } },
});
const questions = [question('guests', 'household'), question('been', 'person')];
const round = { questionnaires: [{ version: 1, questions }] } as unknown as RoundState;
const asking = { round, day: '2020-02-10', policy: firstProfile };
const about = { round: derivedId('round'), household: derivedId('household') };
const phone: VisitDraft = { ...emptyDraft, speaker: 'phone', begun: 1 };
const ill: PersonAccount = { person: mei, state: 'needsAttention', settled: true, source: 'door' };
const asked = (draft: VisitDraft) => ({ draft, persons, accounts: [ill], asking });
const fits = (body: Visited) => {
  const kind = catalogue.kind('screening.visited');
  expect(kind && faultIn(kind, body)).toBeUndefined();
  return body;
};

test('P176 one key says that all are well: who was found ill stays so, and an answer that needs somebody is not lost', () => {
  const draft = { ...phone, own: { household: { guests: false }, [lan]: { been: true }, [mei]: { been: false } } };
  expect(fits(allWell(about, asked(draft)) as Visited)).toMatchObject({
    ...{ outcome: 'met', channel: 'phone', questionnaire: 1, own: [{ question: 'guests', value: false }] },
    answers: [
      { person: lan, state: 'needsAttention', reasons: ['answer'], own: [{ value: true, attention: true }] },
      { person: bo, state: 'well' },
      { person: mei, state: 'needsAttention', own: [{ value: false }] },
    ],
  });
});

test('P176 so many of the always-asked are left as nobody answered, of those whom the key would call well', () => {
  const left = (draft: VisitDraft) => {
    const well = everybodyWell(asked(draft));
    return mustLeft(round, undefined, well, linesOf(persons, [ill], well, asking));
  };
  // The household's, and of the two that are asked now; who was asked before is in peace.
  expect(left(phone)).toBe(3);
  expect(left({ ...phone, own: { household: { guests: false }, [lan]: { been: false } } })).toBe(1);
});

test('P176 away as a whole, what the household answered and who spoke for it go along', () => {
  const proxy = { by: 'neighbour', consent: 'couldNotAsk' } as const;
  const draft: VisitDraft = { ...phone, proxy, note: '说在老家', own: { household: { guests: true } } };
  expect(fits(away(about, asked(draft), 'elsewhere'))).toMatchObject({
    ...{ outcome: 'allAway', channel: 'phone', proxy, note: '说在老家', own: [{ value: true, attention: true }] },
    answers: [lan, bo].map((person) => ({ person, state: 'away', awayAt: 'elsewhere', source: 'neighbour' })),
  });
  expect(fits(away(about, { ...asked(phone), persons: [] }, 'elsewhere'))).toMatchObject({ outcome: 'allAway' });
});
