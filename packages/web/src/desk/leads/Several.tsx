import { mayWrite } from '@fangxian/domain/access';
import { useDevice } from '../../device/index.ts';
import type { LeadRow } from '../../leads/index.ts';
import { useSaying } from '../../saying/index.ts';
import { type Chosen, ChosenBar, CommunityField } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { MemberField } from '../community/index.ts';

const words = defineWords({
  zh: { give: '派给…', given: '{n} 条派给{name}', passed: '{n} 条转给{place}' },
  en: { give: 'Give to…', given: '{n} given to {name}', passed: '{n} passed on to {place}' },
});

/** What can be done with several leads at once: given to somebody here, or passed on from an office above. */
export function Several(props: { chosen: Chosen<LeadRow>; of: number; now: number }) {
  const { chosen, of, now } = props;
  const w = useWords(words);
  const device = useDevice();
  const say = useSaying();
  const may = (kind: string) => mayWrite(device.session.grants, kind, device.log, {}, now) === 'yes';
  const waiting = chosen.rows.filter(({ stage }) => stage === 'toAssign' || stage === 'toVerify');
  const factsOf = (kind: string, told: object, withDoor: boolean) =>
    waiting.map(({ state: { lead, person, household } }) => ({
      kind,
      body: { lead, person, ...(withDoor && household && { household }), ...told },
    }));
  const n = waiting.length;
  const give = async (member: string, name: string) => {
    if (await say(factsOf('leads.assigned', { member }, true), w.given({ n, name }), { whole: true })) chosen.none();
  };
  const pass = async ({ code, name }: { code: string; name: string }) => {
    const facts = factsOf('leads.passedOn', { to: code, toName: name }, false);
    if (await say(facts, w.passed({ n, place: name }), { whole: true, final: true })) chosen.none();
  };
  return (
    <ChosenBar chosen={chosen} of={of}>
      {n > 0 && may('leads.assigned') && (
        <MemberField label={w.give} value={undefined} onChange={(member, name) => void give(member, name)} />
      )}
      {n > 0 && !may('leads.assigned') && (
        <CommunityField own={device.log} value={undefined} onChange={(place) => void pass(place)} />
      )}
    </ChosenBar>
  );
}
