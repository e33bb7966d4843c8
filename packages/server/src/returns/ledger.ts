/** 返(来)碚人员登记表, in the office's own form: its headings, widths and dress stay, and each person is one row. */
import type { PolicyProfile, ReturnMeasure } from '@fangxian/domain/policy';
import { addressOf } from '../forms/address.ts';
import { byWhat, fromWhere } from '../forms/arrival.ts';
import { type FormValue, filledForm, plain } from '../forms/form.ts';
import { instant } from '../forms/instant.ts';
import type { Mark } from '../forms/mark.ts';
import type { Showing } from '../forms/masking.ts';
import type { ReturnLedger, ReturnLine } from './ledger.view.ts';

type Filling = {
  readonly show: Showing;
  readonly members: ReadonlyMap<string, string>;
  readonly policy: PolicyProfile;
};

const measures: { readonly [measure in ReturnMeasure]: string } = {
  ...{ seeDoctor: '就诊排查', homeObservation: '居家隔离观察', registerOnly: '登记' },
};

type Value = (line: ReturnLine, filling: Filling) => FormValue;

const columns: readonly (readonly [heading: RegExp, value: Value, beside?: string])[] = [
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
  [/^(出发地|出发省市)/, ({ registered }, { policy, show }) => fromWhere(registered, policy, show)],
  [/^离开(时间|日期)/, ({ registered }) => registered.leftOn],
  [/^[到返抵][碚渝](时间|日期)/, ({ registered }) => registered.arrivedOn],
  [/^交通(工具|方式)/, ({ registered }, { show }) => byWhat(registered, show)],
  [/^同行人/, ({ registered }, { show }) => show.text(plain(registered.companions))],
  [/^是否(途经|途径|到过)/, ({ registered }) => yesNo(registered.through === true || registered.origin === 'riskArea')],
  [/^体温/, ({ registered }) => (typeof registered.celsius === 'number' ? registered.celsius : undefined)],
  [/^处置(措施|情况)/, ({ registered }) => measures[registered.measure]],
  [/^登记人/, ({ registered }, { members }) => members.get(registered.by)],
  [/^接触史/, ({ registered }) => yesNo(registered.contact === true), '接触史'],
  [/^(当前)?症状/, ({ registered }) => (registered.unwell === true ? '有不适' : '无'), '当前症状'],
  [/^工作单位/, ({ registered }, { show }) => show.text(plain(registered.workUnit)), '工作单位'],
  [/^拟?返岗/, ({ registered }) => registered.backToWorkOn, '拟返岗日'],
  [/^(告知)?政策版本/, ({ row, registered }) => row.advised.at(-1)?.policy ?? registered.policy, '告知政策版本'],
  [/^登记(时间|日期)/, ({ registered }, { policy }) => instant(registered.at, policy.zone), '登记时间'],
];

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
  { mark, ...how }: Pick<Filling, 'show' | 'members'> & { readonly mark?: Mark | undefined },
): Buffer | undefined {
  const inOrder = [...lines].sort(
    (a, b) => a.registered.arrivedOn.localeCompare(b.registered.arrivedOn) || a.registered.at - b.registered.at,
  );
  const filling = { ...how, policy };
  return filledForm(
    form,
    inOrder,
    columns.map(([heading, value, beside]) => [heading, (line: ReturnLine) => value(line, filling), beside] as const),
    { pattern: /^(社区|单位)[:：]\s*$/, place: community },
    mark,
  );
}
