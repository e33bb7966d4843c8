/** What somebody wrote of their household, in the words that groups use. What is not understood is said, never guessed. */
import type { AwayPlace } from '../../policy/index.ts';
import type { AttentionReason } from '../shapes.ts';
import { countIn } from './text.ts';

export type Told = {
  /** `mixed`: some are well and some are not. Absent: nothing was said of how they are. */
  readonly state?: 'well' | 'needsAttention' | 'away' | 'mixed';
  readonly reasons: readonly AttentionReason[];
  readonly awayAt?: AwayPlace;
  /** How many they say they are. */
  readonly persons?: number;
  readonly temperatures: readonly number[];
  /** Words that are neither a door nor an answer: mostly a name. */
  readonly rest: string;
};

const bad = '去过|到过|接触过?|发热|发烧|咳嗽|异常|不适|不舒服|症状|情况|风险';
const denied = new RegExp(`(?:均|都|也|全部?)?(?:没有|没|无|未|不)(?:有|任何|出现|曾)*(?:${bad})[^,。;、!\\s]*`, 'gu');
const goodWords =
  /(?:大家|全家|一家|家里|家人|我家|全部|全体|人员|身体|体温|状况|情况|目前|今天|今日|一切|皆|均|都|也|很|全)*(?:正常|健康|良好|平安|安好|无恙|没事|挺好|好着|在家好|好)(?:的|着|呢|哦|哈)?/gu;
const awayWords =
  /(?:全家|都|均|人|暂时|目前|已经)*(?:不在家|不在|外出未归|外出|在外地?|回老家|在老家|出差|没回来|未返)[^,。;、!\s]*/gu;
const attention: readonly (readonly [AttentionReason, RegExp])[] = [
  ['fever', /发热|发烧|高烧|低烧/u],
  ['unwell', /咳|不舒服|不适|乏力|异常|腹泻|症状/u],
  ['riskArea', /去过|到过|风险|从[^,。;\s]{1,8}回/u],
  ['contact', /接触/u],
];
const filler =
  /全家|一家|大家|我家|家里|家人|家庭|收到|谢谢|辛苦了?|报平安|报到|上报|打卡|今日|今天|目前|体温|测温|温度|均|都|共|合计|总共|常住|在家|居家|业主|住户|人员|户|家|的|是|℃|度|°C|室|号|房/gu;

export function toldIn(said: string): Told {
  let rest = said;
  const take = (words: RegExp): string[] => {
    const found = [...rest.matchAll(words)].map(([text]) => text);
    rest = rest.replace(words, ' ');
    return found;
  };
  const temperatures = take(/(?<!\d)(?:3[4-9]|4[0-2])\.\d{1,2}(?!\d)\s*(?:度|℃|°C)?/gu).map((text) =>
    Number.parseFloat(text),
  );
  const counts = take(/(?<![\d.])(?:\d{1,2}|[一二两三四五六七八九十]{1,2})\s*(?:个人|口人|人|口|名)/gu)
    .map((text) => countIn(text.replace(/\s*(?:个人|口人|人|口|名)$/u, '')))
    .filter((count) => count !== undefined && count > 0) as number[];
  const denials = take(denied);
  const isAway = take(awayWords);
  const reasons = attention.filter(([, words]) => words.test(rest)).map(([reason]) => reason);
  for (const [, words] of attention) take(new RegExp(words, 'gu'));
  const good = take(goodWords);
  take(filler);
  const well = denials.length + good.length > 0;
  const states = [well && 'well', reasons.length > 0 && 'needsAttention', isAway.length > 0 && 'away'].filter(Boolean);
  const state = states.length > 1 ? 'mixed' : (states[0] as Told['state']);
  return {
    ...(state && { state }),
    reasons,
    ...(isAway.length > 0 && {
      awayAt: /老家|外地/u.test(isAway.join()) ? ('elsewhere' as const) : ('unknown' as const),
    }),
    ...(counts.length > 0 && { persons: counts.length === 1 ? counts[0] : counts.reduce((a, b) => a + b) }),
    temperatures,
    rest: rest.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim(),
  };
}
