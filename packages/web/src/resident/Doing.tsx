import type { ResidentTold } from '@fangxian/domain/quarantine';
import { Objection } from './Objection.tsx';
import { Report } from './Report.tsx';
import { Request } from './Request.tsx';
import type { Resident } from './useResident.ts';

export type DoingName = 'report' | 'ask' | 'object';

/** The one thing being done; the others wait with what was written in them. */
export function Doing(props: { name: DoingName; told: ResidentTold; resident: Resident }) {
  const { name, told, resident } = props;
  if (name === 'report') return <Report told={told} resident={resident} />;
  if (name === 'ask') return <Request told={told} resident={resident} />;
  return <Objection told={told} resident={resident} />;
}
