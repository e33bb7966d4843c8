/** What waits in each area, beside its name. */
import type { QuestionState } from '@fangxian/domain/records';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { alarmCount } from '../../cases/index.ts';
import { useAskingsWaiting } from '../../consent/index.ts';
import { useDevice, useLoading, useVersion } from '../../device/index.ts';
import { leadsIn, waits } from '../../leads/index.ts';
import { useReturns } from '../../returns/index.ts';
import { followUpsIn } from '../../steps/index.ts';
import { notYet, useReading } from '../community/index.ts';
import { expectedCount } from '../moves/reading.ts';
import type { AreaName } from './areas.ts';

export function useAreaCounts(): { readonly [area in AreaName]?: number } {
  const device = useDevice();
  const version = useVersion();
  const reading = useReading();
  const { stage } = useLoading();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const look = useMemo(
    () => device.ids('question').filter((id) => device.get<QuestionState>(`question/${id}`)?.status === 'open').length,
    [device, version],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const moves = useMemo(() => expectedCount(device), [device, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const followUps = useMemo(() => followUpsIn(device).length, [device, version]);
  const now = useNow();
  const exports = useAskingsWaiting().length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const quarantine = useMemo(() => alarmCount(device, now), [device, version, now]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const leads = useMemo(() => leadsIn(device, now).filter(waits).length, [device, version, now]);
  const returns = useReturns(now).filter(({ overdue }) => overdue).length;
  if (stage !== 'ready' && stage !== 'updating') return {};
  return {
    look: look + exports,
    followUps,
    leads,
    returns,
    quarantine,
    moves,
    ...(reading && { unreached: reading.all.tried + notYet(reading.all) }),
  };
}
