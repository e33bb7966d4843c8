/** How somebody came, as forms ask for it: where from, and by what. What can name a person is masked. */
import type { AwayPlace, PolicyProfile } from '@fangxian/domain/policy';
import type { ReturneeState } from '@fangxian/domain/returns';
import { type FormValue, plain } from './form.ts';
import type { Showing } from './masking.ts';

type Registered = NonNullable<ReturneeState['registered']>;

const places: { readonly [place in AwayPlace]: string } = {
  ...{ district: '区内', city: '市内其他区县', elsewhere: '市外', riskArea: '风险地区', abroad: '境外', unknown: '' },
};
const ways = { train: '火车', plane: '飞机', coach: '客车', car: '自驾', boat: '轮船', other: '其他' } as const;

export function fromWhere(
  { area: code, whereabouts, place }: Pick<Registered, 'area' | 'whereabouts' | 'place'>,
  policy: PolicyProfile,
  show: Showing,
): FormValue {
  const area = policy.screening.riskAreas.find((one) => one.code === code);
  return [area?.name.zh ?? places[place], show.text(plain(whereabouts))].filter(Boolean).join(' ') || undefined;
}

/** A number plate says whose car it is; a train's number does not. */
export function byWhat({ transport, service }: Pick<Registered, 'transport' | 'service'>, show: Showing): FormValue {
  const told = transport === 'car' ? show.text(plain(service)) : plain(service);
  return [transport && ways[transport], told].filter(Boolean).join(' ') || undefined;
}
