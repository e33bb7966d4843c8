/** 返(来)碚人员登记表, in the office's own form: its headings, widths and dress stay, and each person is one row. */
import type { AwayPlace, PolicyProfile, ReturnMeasure } from '@fangxian/domain/policy';
import { addressOf } from '../forms/address.ts';
import { type FormValue, filledForm, plain } from '../forms/form.ts';
import type { Showing } from '../forms/masking.ts';
import type { ReturnLedger, ReturnLine } from './ledger.view.ts';

type Filling = {
  readonly show: Showing;
  readonly members: ReadonlyMap<string, string>;
  readonly policy: PolicyProfile;
};

const places: { readonly [place in AwayPlace]: string } = {
  ...{ district: '区内', city: '市内其他区县', elsewhere: '市外', riskArea: '风险地区', abroad: '境外', unknown: '' },
};
const measures: { readonly [measure in ReturnMeasure]: string } = {
  ...{ seeDoctor: '就诊排查', homeObservation: '居家隔离观察', registerOnly: '登记' },
};
const ways = { train: '火车', plane: '飞机', coach: '客车', car: '自驾', boat: '轮船', other: '其他' } as const;

type Value = (line: ReturnLine, filling: Filling) => FormValue;

const columns: readonly (readonly [heading: RegExp, value: Value])[] = [
  [/^姓名$/, ({ person, row }, { show }) => show.name(plain(person?.name) ?? plain(row.name))],
  [/^性别$/, ({ person, registered }) => sexIn(registered.sex ?? person?.sex)],
  [/^身份证/, ({ person, registered }, { show }) => show.number(documentIn(registered.document ?? person?.document))],
  [
    /^(联系)?电话/,
    ({ person, household, row }, { show }) =>
      show.number(plain(row.phone) ?? plain(person?.phone) ?? plain(household?.phone)),
  ],
  [
    /^[碚渝]?居住地/,
    ({ household, building, row }, { show }) =>
      show.text(addressOf(household, building) ?? plain(row.foretold?.stayingAt)),
  ],
  [/^出发地/, fromWhere],
  [/^离开(时间|日期)/, ({ registered }) => registered.leftOn],
  [/^[到返抵][碚渝](时间|日期)/, ({ registered }) => registered.arrivedOn],
  [/^交通(工具|方式)/, byWhat],
  [/^同行人/, ({ registered }, { show }) => show.text(plain(registered.companions))],
  [/^是否(途经|途径|到过)/, ({ registered }) => yesNo(registered.through === true || registered.origin === 'riskArea')],
  [/^体温/, ({ registered }) => (typeof registered.celsius === 'number' ? registered.celsius : undefined)],
  [/^处置(措施|情况)/, ({ registered }) => measures[registered.measure]],
  [/^登记人/, ({ registered }, { members }) => members.get(registered.by)],
];

function fromWhere({ registered }: ReturnLine, { policy, show }: Filling): FormValue {
  const area = policy.screening.riskAreas.find(({ code }) => code === registered.area);
  const told = show.text(plain(registered.whereabouts));
  return [area?.name.zh ?? places[registered.place], told].filter(Boolean).join(' ') || undefined;
}

function byWhat({ registered: { transport, service } }: ReturnLine, { show }: Filling): FormValue {
  const told = transport === 'car' ? show.text(plain(service)) : plain(service);
  return [transport && ways[transport], told].filter(Boolean).join(' ') || undefined;
}

function sexIn(sex: unknown): FormValue {
  return sex === 'male' ? '男' : sex === 'female' ? '女' : undefined;
}

function documentIn(document: unknown): string | undefined {
  return plain((document as { value?: unknown } | undefined)?.value) ?? plain(document);
}

function yesNo(told: boolean): string {
  return told ? '是' : '否';
}

/** Who came last stands last. @returns undefined where the form has no heading that is known */
export function fillReturnLedger(
  form: Buffer,
  { lines, community, policy }: ReturnLedger,
  how: Pick<Filling, 'show' | 'members'>,
): Buffer | undefined {
  const inOrder = [...lines].sort(
    (a, b) => a.registered.arrivedOn.localeCompare(b.registered.arrivedOn) || a.registered.at - b.registered.at,
  );
  const filling = { ...how, policy };
  return filledForm(
    form,
    inOrder,
    columns.map(([heading, value]) => [heading, (line: ReturnLine) => value(line, filling)] as const),
    { pattern: /^(社区|单位)[:：]\s*$/, place: community },
  );
}
