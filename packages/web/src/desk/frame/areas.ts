/** The desk's areas, in the order in which a day goes. */
import { holdsAt, roles, sightAt } from '@fangxian/domain/access';
import type { Device } from '../../device/index.ts';
import { defineWords } from '../../words/index.ts';

export const areas = [
  'coverage',
  'unreached',
  'followUps',
  'leads',
  'returns',
  'quarantine',
  'residents',
  'moves',
  'import',
  'rounds',
  'people',
  'look',
  'summary',
  'ledgers',
  'notices',
] as const;
export type AreaName = (typeof areas)[number];

/** An office above has no residents: its desk takes leads in and sends them on, and manages who works below. */
export function areasFor({ session, log }: Pick<Device, 'session' | 'log'>, now: number): readonly AreaName[] {
  if (sightAt(session.grants, log, {}, now).desk) return areas;
  const leads = session.grants.some((grant) => holdsAt(grant, now) && roles[grant.role].invites);
  return leads ? ['leads', 'people'] : ['leads'];
}

export const areaWords = defineWords({
  zh: {
    coverage: '覆盖',
    unreached: '还没见到的人',
    followUps: '跟进',
    leads: '线索',
    returns: '未返与返碚',
    quarantine: '居家隔离',
    residents: '名册',
    moves: '迁入迁出',
    import: '导入',
    rounds: '轮次',
    people: '人员',
    look: '待办',
    summary: '日报',
    ledgers: '台账',
    notices: '通知',
  },
  en: {
    coverage: 'Coverage',
    unreached: 'Not reached',
    followUps: 'Follow-ups',
    leads: 'Leads',
    returns: 'Returns',
    quarantine: 'Quarantine',
    residents: 'Residents',
    moves: 'Moves',
    import: 'Import',
    rounds: 'Rounds',
    people: 'People',
    look: 'To look at',
    summary: 'Daily summary',
    ledgers: 'Ledgers',
    notices: 'Notices',
  },
});
