import { Checkbox } from 'antd';
import { hrefOf, roleWords } from '../../app/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';
import { grantWords, scopeInWords } from '../people/index.ts';
import type { Touched } from './drawn.ts';

const words = defineWords({
  zh: {
    title: '谁的授权跟着变',
    lost: '{name} · {role}（{scope}）：有 {n} 户不归他管了',
    gained: '{name} · {role}（{scope}）：多管 {n} 户',
    keep: '补授权，仍由他负责（改为 {scope}）',
    besides: '，另多管 {n} 户原来就在那里的',
    ask: '你这里不能改这项授权，请书记到“人员”里补。',
    narrow: '不该多管的，到“人员”里改授权 ›',
  },
  en: {
    title: 'Whose grants this touches',
    lost: '{name}, {role} ({scope}): {n} {n:household|households} {n:is|are} theirs no more',
    gained: '{name}, {role} ({scope}): {n} {n:household|households} more',
    keep: 'Extend the grant, so that they stay theirs ({scope})',
    besides: '; with {n} more that live there already',
    ask: 'You cannot change this grant; ask the secretary to do it under “People”.',
    narrow: 'If they should not have more, change the grant under “People” ›',
  },
});

type Props = {
  touched: readonly Touched[];
  declined: ReadonlySet<string>;
  onDecline: (grant: string, declined: boolean) => void;
  told: (id: string | undefined) => string | undefined;
};

/** Nobody loses a door unsaid, and nobody gains one: each of them is named, and asked about. */
export function GrantsTouched({ touched, declined, onDecline, told }: Props) {
  const w = useWords(words);
  const g = useWords(grantWords);
  const r = useWords(roleWords);
  const format = useFormat();
  if (touched.length === 0) return null;
  const scope = (of: Touched['grant']['scope']) => scopeInWords(of, { nameOf: told }, g) ?? g.whole;
  return (
    <section>
      <h3>{w.title}</h3>
      <ul className="fx-list">
        {touched.map(({ member, grant, lost, gained, offer }) => {
          const about = { name: plain(member.name) ?? '', role: r[grant.role], scope: scope(grant.scope) };
          return (
            <li key={grant.grant}>
              {lost > 0 && <div>{w.lost({ ...about, n: format.number(lost) })}</div>}
              {gained > 0 && <div>{w.gained({ ...about, n: format.number(gained) })}</div>}
              {offer && (
                <Checkbox
                  checked={!declined.has(grant.grant)}
                  onChange={({ target }) => onDecline(grant.grant, !target.checked)}
                >
                  {w.keep({ scope: scope(offer.scope) })}
                  {offer.besides > 0 && w.besides({ n: format.number(offer.besides) })}
                </Checkbox>
              )}
              {lost > 0 && !offer && <small className="dk-note">{w.ask}</small>}
              {gained > 0 && (
                <small>
                  <a href={hrefOf('desk', ['people'], { at: member.member })}>{w.narrow}</a>
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
