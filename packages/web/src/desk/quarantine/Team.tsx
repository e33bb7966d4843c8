import { type CaseState, teamOf } from '@fangxian/domain/quarantine';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { membersIn } from '../../registry/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { MemberField, memberName, plain } from '../community/index.ts';

const words = defineWords({
  zh: {
    title: '谁来帮他们',
    choose: '选{seat}',
    phone: '☎ {phone}',
    nobody: '还没有合适的人，先在“人员”里邀请',
    before: '转来以前：{seats}',
    said: '交班时说：{words}',
  },
  en: {
    title: 'Who helps them',
    choose: 'Choose: {seat}',
    phone: '☎ {phone}',
    nobody: 'Nobody fits yet: invite somebody under People',
    before: 'Before they came here: {seats}',
    said: 'Said at hand-over: {words}',
  },
});

/** 三包一: each seat and who holds it. Those of the fitting role come first; anybody may. */
export function Team({ state, say }: { state: CaseState; say: Say }) {
  const w = useWords(words);
  const language = useLanguage();
  const device = useDevice();
  const members = membersIn(device);
  return (
    <section>
      <h3>{w.title}</h3>
      {teamOf(state).map(({ seat, name, role }) => {
        const held = state.team.find((one) => one.seat === seat);
        const fits = ({ grants }: MemberState) => grants.some((grant) => grant.role === role);
        const phone = plain(members.find(({ member }) => member === held?.member)?.phone);
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the Select inside is the control
          <label key={seat} className="dk-field">
            <span>{name[language]}</span>
            <MemberField
              label={name[language]}
              placeholder={w.choose({ seat: name[language] })}
              value={held?.member}
              fits={fits}
              nobody={w.nobody}
              onChange={(member) => void say('teamSet', { seat, member }, name[language])}
            />
            {phone && <a href={`tel:${phone}`}>{w.phone({ phone })}</a>}
          </label>
        );
      })}
      <Before state={state} />
    </section>
  );
}

/** Who looked after them where they came from, as far as we know them, and what was last said there. */
function Before({ state }: { state: CaseState }) {
  const w = useWords(words);
  const language = useLanguage();
  const device = useDevice();
  const [last] = state.before ?? [];
  if (!last) return null;
  const team = teamOf(state);
  const seats = last.team.flatMap(({ seat, member }) => {
    const who = memberName(device, member);
    const name = team.find((one) => one.seat === seat)?.name[language];
    return who && name ? `${name} ${who}` : [];
  });
  const said = plain(last.handOvers.at(-1)?.words);
  return (
    <>
      {seats.length > 0 && <p className="dk-note">{w.before({ seats: seats.join(' · ') })}</p>}
      {said && <p className="dk-note">{w.said({ words: said })}</p>}
    </>
  );
}
