/** The closing report as a sheet: one row a household not accounted for, and below them the figures that reconcile. */
import type { Language } from '@fangxian/domain/problems';
import type { Closing, UnsettledDoor } from '@fangxian/domain/screening';
import { plain } from '../../forms/form.ts';
import { instant } from '../../forms/instant.ts';
import type { Showing } from '../../forms/masking.ts';
import type { SheetCell, SheetColumn } from '../../forms/sheetFile.ts';
import type { Household } from '../ledger/columns.ts';
import type { LedgerSnapshot } from '../ledger/households.view.ts';
import { say } from '../ledger/words.ts';

export const titles = { zh: '未核清户清单', en: 'Households not accounted for' } as const;

const headings: readonly { readonly zh: string; readonly en: string; readonly width: number }[] = [
  { zh: '网格', en: 'Grid', width: 18 },
  { zh: '楼栋', en: 'Building', width: 14 },
  { zh: '单元', en: 'Stairwell', width: 8 },
  { zh: '房号', en: 'Door', width: 10 },
  { zh: '户主', en: 'Head', width: 12 },
  { zh: '原因', en: 'Reason', width: 14 },
  { zh: '去过几次', en: 'Tries', width: 9 },
  { zh: '还差谁', en: 'Who is missing', width: 24 },
  { zh: '最后一次', en: 'Last try', width: 17 },
  { zh: '谁去的', en: 'By', width: 12 },
];

export function columns(language: Language): readonly SheetColumn[] {
  return headings.map((one) => ({ heading: one[language], width: one.width }));
}

/** opening + added − gone = settled + tried + not reached */
export function reckoning(account: Closing, { community, round }: LedgerSnapshot, language: Language): SheetCell[][] {
  const { opening, added, gone, settled, tried, notReached, unlisted } = account;
  const zh: readonly (readonly [string, number])[] = [
    ['开始时名册户数', opening],
    ['加：之后新增', added],
    ['减：名册里已没有', gone],
    ['等于：应排查户数', opening + added - gone],
    ['其中已核清', settled],
    ['其中访过未核清', tried],
    ['其中未访', notReached],
    ['另：不在名册的门', unlisted],
  ];
  const en = ['On the roster at the opening', 'Plus: added since', 'Less: no longer on it', 'Makes: households'];
  const enAfter = ['Of them settled', 'Of them tried', 'Of them not reached', 'Besides: doors on no roster'];
  const names = language === 'en' ? [...en, ...enAfter] : zh.map(([name]) => name);
  return [[], [`${community} ${round.name}`], ...zh.map(([, n], at) => [names[at], n])];
}

type Around = {
  readonly show: Showing;
  readonly language: Language;
  readonly members: ReadonlyMap<string, string>;
  readonly zone: string;
};

export function lineOf(household: Household, door: UnsettledDoor, around: Around): SheetCell[] {
  const { show, language, members, zone } = around;
  const { state, coverage, building, grid, persons } = household;
  const nameOf = (id: string | undefined) =>
    id === undefined ? undefined : plain(persons.find((one) => one.state?.person === id)?.state?.name);
  const missing = door.missing.map((id) => show.name(nameOf(id)) ?? '?');
  return [
    grid,
    building?.name,
    state?.stairwell ?? coverage?.stairwell,
    (state?.door as { label?: string } | undefined)?.label,
    show.name(nameOf(state?.head ?? state?.persons[0])),
    reasonIn(door.reason, language),
    door.tries,
    missing.join(language === 'en' ? ', ' : '、'),
    instant(door.lastAt, zone),
    door.lastBy === undefined ? undefined : (members.get(door.lastBy) ?? door.lastBy),
  ];
}

/** A household's state where a person's has the same name. */
function reasonIn(reason: UnsettledDoor['reason'], language: Language): string | undefined {
  if (reason === 'notYet') return say('householdNotYet', language);
  return say(reason === 'refused' ? 'householdRefused' : reason, language);
}
