import type { CaseState } from '@fangxian/domain/quarantine';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Say } from '../../cases/index.ts';
import { useDevice } from '../../device/index.ts';
import { membersIn } from '../../registry/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { MemberField, plain } from '../community/index.ts';

const words = defineWords({
  zh: { title: '谁来帮他们', choose: '选{seat}', phone: '☎ {phone}', nobody: '还没有合适的人，先在“人员”里邀请' },
  en: {
    title: 'Who helps them',
    choose: 'Choose: {seat}',
    phone: '☎ {phone}',
    nobody: 'Nobody fits yet: invite somebody under People',
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
      {device.session.policy.observation.team.map(({ seat, name, role }) => {
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
    </section>
  );
}
