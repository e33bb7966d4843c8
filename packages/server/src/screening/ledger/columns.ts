/** The columns of 入户排查登记表, in the order of the paper form: each a heading and what stands under it. */

import type { BuildingState } from '@fangxian/domain/places';
import type { Language } from '@fangxian/domain/problems';
import type { HouseholdState, IdentityDocument, PersonState } from '@fangxian/domain/residents';
import type { CoverageState, PersonAccount, RoundState } from '@fangxian/domain/screening';
import type { Static } from 'typebox';
import { plain } from '../../forms/form.ts';
import { instant } from '../../forms/instant.ts';
import type { Showing } from '../../forms/masking.ts';
import type { SheetCell } from '../../forms/sheetFile.ts';
import { say } from './words.ts';

/** What does not change from row to row. */
export type Sheet = {
  readonly round: RoundState;
  readonly community: string;
  readonly zone: string;
  /** `YYYY-MM-DD`, for ages. */
  readonly today: string;
  readonly language: Language;
  readonly show: Showing;
  readonly members: ReadonlyMap<string, string>;
};

/** One household, with everything opened. */
export type Household = {
  readonly household: string;
  /** Absent: somebody was there, and no roster knows the door. */
  readonly state: HouseholdState | undefined;
  readonly coverage: CoverageState | undefined;
  readonly building: BuildingState | undefined;
  readonly grid: string | undefined;
  readonly persons: readonly { readonly state: PersonState | undefined; readonly account: PersonAccount | undefined }[];
};

/** One row: a person, or a household without any. */
export type Line = Household & {
  readonly number: number;
  readonly person: PersonState | undefined;
  readonly account: PersonAccount | undefined;
};

export type Column = {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  readonly of: (line: Line, sheet: Sheet) => SheetCell;
};

export const columns: readonly Column[] = [
  { zh: '序号', en: 'No.', width: 7, of: ({ number }) => number },
  { zh: '排查轮次', en: 'Round', width: 14, of: (_line, { round }) => round.name },
  { zh: '日期', en: 'Last visit', width: 17, of: ({ coverage }, { zone }) => instant(coverage?.lastVisitAt, zone) },
  { zh: '村（社区）', en: 'Community', width: 16, of: (_line, { community }) => community },
  { zh: '网格', en: 'Grid', width: 10, of: ({ grid }) => grid },
  { zh: '小区/院落', en: 'Compound', width: 12, of: ({ building }) => building?.compound },
  { zh: '楼栋', en: 'Building', width: 10, of: ({ building }) => building?.name },
  { zh: '单元', en: 'Stairwell', width: 8, of: ({ state, coverage }) => state?.stairwell ?? coverage?.stairwell },
  { zh: '房号', en: 'Door', width: 9, of: ({ state }) => (state?.door as { label?: string } | undefined)?.label },
  { zh: '房屋状态', en: 'Dwelling', width: 10, of: ({ state }, { language }) => say(state?.dwellingState, language) },
  { zh: '户主', en: 'Head', width: 10, of: (line, { show }) => show.name(headOf(line)) },
  {
    zh: '联系电话',
    en: 'Phone',
    width: 14,
    of: ({ person, state }, { show }) => show.number(plain(person?.phone) ?? plain(state?.phone)),
  },
  { zh: '常住人数', en: 'Occupants', width: 9, of: ({ persons }) => persons.length },
  { zh: '在家人数', en: 'At home', width: 9, of: atHome },
  { zh: '姓名', en: 'Name', width: 10, of: ({ person }, { show }) => show.name(plain(person?.name)) },
  {
    zh: '性别',
    en: 'Sex',
    width: 6,
    of: ({ person }, { language }) => say(person?.sex === 'unknown' ? undefined : person?.sex, language),
  },
  { zh: '年龄', en: 'Age', width: 6, of: ({ person }, { today }) => ageOf(person, today) },
  { zh: '身份证号（仅重点）', en: 'ID number (attention only)', width: 21, of: documentOf },
  { zh: '与户主关系', en: 'Relation to head', width: 11, of: ({ person }) => person?.relation },
  { zh: '是否到过风险区', en: 'Risk area', width: 13, of: asked('riskArea') },
  { zh: '是否接触返回人员', en: 'Contact', width: 13, of: asked('contact') },
  { zh: '是否发热咳嗽乏力', en: 'Unwell', width: 13, of: asked('unwell', 'fever') },
  {
    zh: '体温',
    en: 'Temperature',
    width: 9,
    of: ({ account, person }, { language }) =>
      person || account ? ((account?.temperature as number | undefined) ?? say('notMeasured', language)) : undefined,
  },
  { zh: '外出所在地', en: 'Where away', width: 14, of: whereabouts },
  { zh: '预计返回', en: 'Back on', width: 11, of: ({ account }) => account?.backOn },
  { zh: '老弱病残孕', en: 'Vulnerable', width: 12, of: vulnerable },
  {
    zh: '排查方式',
    en: 'Source',
    width: 9,
    of: ({ account, coverage }, { language }) =>
      say(account ? account.source : (coverage?.vacantBy ?? coverage?.lastChannel), language),
  },
  {
    zh: '代答',
    en: 'Told by another',
    width: 14,
    of: ({ coverage }, { language }) =>
      coverage?.proxy && [say(coverage.proxy.by, language), say(coverage.proxy.consent, language)].join(' · '),
  },
  { zh: '结果', en: 'Result', width: 9, of: resultOf },
  { zh: '本户结果', en: 'Household', width: 10, of: householdResult },
  {
    zh: '排查人',
    en: 'By',
    width: 10,
    of: ({ coverage }, { members }) =>
      coverage?.lastBy === undefined ? undefined : (members.get(coverage.lastBy) ?? coverage.lastBy),
  },
  { zh: '备注', en: 'Notes', width: 24, of: notes },
];

function headOf({ state, persons }: Line): string | undefined {
  return plain(persons.find((one) => one.state && one.state.person === state?.head)?.state?.name);
}

function atHome({ coverage, persons }: Line): number | undefined {
  if (!coverage?.lastVisitAt) return undefined;
  return persons.filter(({ account }) => account?.state === 'well' || account?.state === 'needsAttention').length;
}

function documentOf({ person, account }: Line, { show }: Sheet): string | undefined {
  if (account?.state !== 'needsAttention') return undefined;
  return show.number((person?.document as Static<typeof IdentityDocument> | undefined)?.value);
}

function asked(...reasons: readonly string[]) {
  return ({ account }: Line, { language }: Sheet): string | undefined => {
    if (account?.state !== 'well' && account?.state !== 'needsAttention') return undefined;
    const told = (account.reasons as readonly string[] | undefined) ?? [];
    return say(told.some((one) => reasons.includes(one)) ? 'yes' : 'no', language);
  };
}

function whereabouts({ account }: Line, { show, language }: Sheet): string | undefined {
  if (account?.state !== 'away') return undefined;
  return [say(account.awayAt, language), show.text(plain(account.whereabouts))].filter(Boolean).join(' ');
}

function vulnerable({ person }: Line, { show, language }: Sheet): string | undefined {
  const codes = (person?.vulnerability as readonly string[] | undefined) ?? [];
  return show.text(codes.map((code) => say(code, language)).join(' '));
}

function resultOf(line: Line, sheet: Sheet): string | undefined {
  const { account, person } = line;
  return account || person ? say(account?.state ?? 'notYet', sheet.language) : householdResult(line, sheet);
}

function householdResult({ coverage }: Line, { language }: Sheet): string | undefined {
  const end = coverage?.end ?? 'notYet';
  return say(end === 'notYet' ? 'householdNotYet' : end === 'refused' ? 'householdRefused' : end, language);
}

function notes({ coverage, state }: Line, { show, language }: Sheet): string {
  const mark = state ? (coverage?.added ? 'added' : undefined) : 'unlisted';
  return [say(mark, language), show.text(plain(coverage?.note))].filter(Boolean).join(' ');
}

function ageOf(person: PersonState | undefined, today: string): number | undefined {
  const born = plain(person?.birthDate);
  if (!born) return person?.age as number | undefined;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Opened: a plain value, or nothing when its key is gone. */
