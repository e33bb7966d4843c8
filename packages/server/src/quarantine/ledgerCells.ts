/** What the ledger tells beyond dates and papers: where somebody came from, who lives with them, what is wrong. */
import { cares, type Dependant, type Ending, isTakenOn, releaseNumber } from '@fangxian/domain/quarantine';
import { fromWhere } from '../forms/arrival.ts';
import { type FormValue, plain } from '../forms/form.ts';
import type { Showing } from '../forms/masking.ts';
import type { CaseLedger, CaseLine } from './ledger.view.ts';

export type Filling = {
  readonly show: Showing;
  readonly members: ReadonlyMap<string, string>;
  readonly ledger: CaseLedger;
  readonly number: number;
};

const ways = { inPerson: '上门', phone: '电话', video: '视频', self: '自报' } as const;
const kinds: { readonly [need in Dependant['need']]: string } = {
  ...{ child: '孩子', elder: '老人', disabled: '残障', ill: '病人' },
};
const results = { cameHome: '已回家', admitted: '已收治', wouldNotGo: '不愿去' } as const;
const endings: { readonly [ending in Exclude<Ending, 'released' | 'mistake'>]: string } = {
  ...{ admitted: '转医院', facility: '转集中隔离', departed: '离开或去世' },
};

const listed = (told: readonly (string | undefined)[]) => told.filter(Boolean).join('；') || undefined;

/** As they were registered on arrival; else as whoever told of them said. */
export function cameFrom({ arrival, lead }: CaseLine, { ledger, show }: Filling): FormValue {
  return (arrival && fromWhere(arrival, ledger.policy, show)) ?? show.text(plain(lead?.from));
}

export function reason({ line }: CaseLine, { ledger }: Filling): FormValue {
  return ledger.policy.observation.reasons.find((one) => one.reason === line.reason)?.name.zh;
}

export function releasedOn({ ended }: CaseLine['line']): string | undefined {
  return ended?.ending === 'released' ? ended.day : undefined;
}

export function released(line: CaseLine['line']): FormValue {
  const day = releasedOn(line);
  return day && releaseNumber(line.person, day);
}

export function names(told: readonly unknown[], show: Showing): FormValue {
  return (
    told
      .map((one) => show.name(plain(one)))
      .filter(Boolean)
      .join('、') || undefined
  );
}

/** Who depends on this household, and who looks after them; a gap is said. */
export function dependants({ folder }: CaseLine, { show }: Filling): FormValue {
  if (!folder.dependantsAsked && folder.dependants.length === 0) return '未问';
  return listed(
    folder.dependants
      .filter(({ ended }) => !ended)
      .map((one) => {
        const carers = one.carers.filter((carer) => cares(carer, one, folder.persons)).map(({ name }) => name);
        const office = isTakenOn(one) ? one.office?.place : undefined;
        const by = names(carers, show) ?? office ?? '无人照护';
        return `${show.name(plain(one.name)) ?? ''}（${kinds[one.need]}）：${by}`;
      }),
  );
}

/** What was said today; asked and nothing found is said too. */
export function symptoms({ readings }: CaseLine, { ledger }: Filling): FormValue {
  if (readings.length === 0) return undefined;
  const told = new Set(readings.flatMap((one) => (Array.isArray(one.symptoms) ? one.symptoms : [])));
  const named = ledger.policy.observation.symptoms.filter(({ symptom }) => told.has(symptom));
  return named.map(({ name }) => name.zh).join('、') || '无';
}

/** How they were asked today. */
export function asked({ readings }: CaseLine): FormValue {
  return [...new Set(readings.map(({ way }) => ways[way]))].join('、') || undefined;
}

export function needs({ folder }: CaseLine, { show }: Filling): FormValue {
  return listed(folder.needs.map(({ what, met }) => `${show.text(plain(what)) ?? ''}（${met ? '已办' : '未办'}）`));
}

/** Fevers, referrals with their outcome, what was seen of this person, and where they went. */
export function odd({ folder, line }: CaseLine, { show }: Filling): FormValue {
  const ids = [line.person, ...(line.was ?? [])];
  const breaches = folder.breaches.filter(({ person }) => person === undefined || ids.includes(person));
  const gone = line.ended && line.ended.ending !== 'released' && line.ended.ending !== 'mistake' && line.ended;
  return listed([
    ...line.fevers.map(({ day }) => `${day} 发热`),
    ...line.referrals.map(({ day, to, outcome }) =>
      [`${day} 转诊`, show.text(plain(to)), outcome && results[outcome.result]].filter(Boolean).join(' '),
    ),
    ...breaches.map(({ day, words }) => `${day} ${show.text(plain(words)) ?? ''}`),
    gone ? `${gone.day} ${endings[gone.ending as keyof typeof endings]}` : undefined,
  ]);
}
