/** 居家隔离人员台账, in the office's own form: its headings, widths and dress stay, and each person is one row. */
import { currentTerm, dueOn, isPaperDone, type PaperState, phaseOf, teamOf } from '@fangxian/domain/quarantine';
import { addressOf } from '../forms/address.ts';
import { byWhat } from '../forms/arrival.ts';
import { type FormValue, filledForm, plain } from '../forms/form.ts';
import type { Mark } from '../forms/mark.ts';
import type { CaseLedger, CaseLine } from './ledger.view.ts';
import {
  asked,
  cameFrom,
  dependants,
  type Filling,
  names,
  needs,
  odd,
  reason,
  released,
  releasedOn,
  symptoms,
} from './ledgerCells.ts';

type Value = FormValue;

const phases = {
  ...{ proposed: '待落实', informed: '已告知', pledged: '已承诺', underObservation: '观察中' },
  ...{ released: '已解除', elsewhere: '转出', void: '' },
} as const;
const papers: { readonly [state in PaperState]: string } = {
  served: '已送达',
  signed: '已签字',
  refused: '拒签',
  prepared: '已备',
  posted: '已张贴',
  takenDown: '已撤',
};

type Column = readonly [heading: RegExp, value: (line: CaseLine, filling: Filling) => Value, beside?: string];

/** What stands under each heading of the form. A heading that is not known stays empty. */
const columns: readonly Column[] = [
  [/^序号$/, (_line, { number }) => number],
  [/^姓名$/, ({ person }, { show }) => show.name(plain(person?.name))],
  [/^性别$/, ({ person }) => (person?.sex === 'male' ? '男' : person?.sex === 'female' ? '女' : undefined)],
  [/^年龄$/, (line, { ledger }) => ageOn(line, ledger.today)],
  [
    /^身份证号/,
    ({ person }, { show }) => show.number(plain((person?.document as { value?: unknown } | undefined)?.value)),
  ],
  [/^(联系)?电话/, ({ person, household }, { show }) => show.number(plain(person?.phone) ?? plain(household?.phone))],
  [/^(居住|隔离)地址/, (line, { show }) => show.text(addressOf(line.household, line.building))],
  [/^来源地$/, cameFrom],
  [/^抵.?.?日期$/, ({ line, arrival, lead }) => dayUnder(line, 'arrived') ?? arrival?.arrivedOn ?? lead?.arrivedOn],
  [/^离开日期$/, ({ line, arrival }) => dayUnder(line, 'leftArea') ?? arrival?.leftOn, '离开日期'],
  [/^交通工具/, ({ arrival }, { show }) => arrival && byWhat(arrival, show), '交通工具/车次'],
  [/^隔离原因$/, reason, '隔离原因'],
  [/^隔离(起始|开始)/, ({ line }) => line.begun?.day],
  [/^起算日$/, ({ line }) => currentTerm(line).dayZero, '起算日'],
  [/^应解除/, ({ line }) => dueOn(currentTerm(line))],
  [/^实际解除/, ({ line }) => releasedOn(line), '实际解除日'],
  [/^解除单号$/, ({ line }) => released(line), '解除单号'],
  [/^同住人$/, ({ beside = [] }, { show }) => names(beside, show), '同住人'],
  [/^需照护/, dependants, '需照护人员及照护人'],
  [/干部$/, inSeat(/干部$/)],
  [/民警$/, inSeat(/民警$/)],
  [/医生$/, inSeat(/医生$/)],
  [/^告知书$/, paper('noticeLetter')],
  [/^承诺书$/, paper('pledgeLetter')],
  [/^责任书$/, paper('responsibilityLetter'), '责任书'],
  [/^(公示|监督)牌$/, paper('supervisionBoard'), '公示牌'],
  [/体温.*上午|上午体温/, celsius('morning')],
  [/体温.*下午|下午体温/, celsius('afternoon')],
  [/^症状$/, symptoms, '症状'],
  [/核查$|^核查方式$/, asked, '核查方式'],
  [/^生活需求$/, needs, '生活需求'],
  [/^异常处置$/, odd, '异常处置'],
  [/^状态$/, ({ folder, line }) => phases[phaseOf(folder, line)]],
];

function dayUnder(line: CaseLine['line'], rule: string): Value {
  const term = currentTerm(line);
  return term.rule === rule ? term.dayZero : undefined;
}

/** Whoever holds a seat of this name: the form asks for some that the folder may call otherwise, or not have. */
function inSeat(named: RegExp) {
  return ({ folder }: CaseLine, { members }: Filling): Value => {
    const seat = teamOf(folder).find(({ name }) => named.test(name.zh))?.seat;
    const set = folder.team.find((one) => one.seat === seat);
    return set && (members.get(set.member) ?? set.member);
  };
}

function paper(name: 'noticeLetter' | 'pledgeLetter' | 'responsibilityLetter' | 'supervisionBoard') {
  return ({ folder }: CaseLine): Value => {
    const states = folder.papers.filter((one) => one.paper === name).map(({ state }) => state);
    const last = states.at(-1);
    if (!last) return '未送达';
    const first = isPaperDone(folder, name) ? states.find((one) => one === 'signed' || one === 'refused') : undefined;
    return papers[first ?? last];
  };
}

/** The last value of the slot; asked without measuring is said. */
function celsius(slot: string) {
  return ({ readings }: CaseLine): Value => {
    const told = readings.filter((one) => one.slot === slot);
    const measured = told.map((one) => one.celsius).filter((one) => typeof one === 'number');
    return measured.at(-1) ?? (told.length > 0 ? '已问，未测' : undefined);
  };
}

function ageOn({ person }: CaseLine, today: string): Value {
  const born = plain(person?.birthDate);
  if (!born) return typeof person?.age === 'number' ? person.age : undefined;
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);
}

/** Those in care first, by when they are due; then those whose observation is over. */
export function inOrder(lines: readonly CaseLine[]): readonly CaseLine[] {
  const over = ({ folder, line }: CaseLine) => Number(['released', 'elsewhere'].includes(phaseOf(folder, line)));
  const due = ({ line }: CaseLine) => dueOn(currentTerm(line));
  return [...lines].sort((a, b) => over(a) - over(b) || due(a).localeCompare(due(b)));
}

/** @returns undefined where the form has no heading that is known */
export function fillCaseLedger(
  form: Buffer,
  ledger: CaseLedger,
  { mark, ...how }: Pick<Filling, 'show' | 'members'> & { readonly mark?: Mark | undefined },
): Buffer | undefined {
  return filledForm(
    form,
    inOrder(ledger.lines),
    columns.map(
      ([heading, value, beside]) =>
        [heading, (line: CaseLine, number: number) => value(line, { ...how, ledger, number }), beside] as const,
    ),
    { pattern: /^单位[:：]\s*$/, place: ledger.community },
    mark,
  );
}
