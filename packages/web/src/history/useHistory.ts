/** The history of a household, asked of the server each time something of it changed; without a network, one's own. */
import { type HistoryTold, toldInHistory } from '@fangxian/domain/exchange';
import { coverageKey } from '@fangxian/domain/screening';
import { useEffect, useMemo, useState } from 'react';
import { ask, type Device, useDevice, useFrom, useOutbox } from '../device/index.ts';
import { type Entry, entriesOf } from './entries.ts';

export type History = {
  /** `own`: the server could not be asked, and these are this device's own. */
  readonly is: 'reading' | 'whole' | 'own';
  readonly entries: readonly Entry[];
  /** There are older ones. */
  readonly more: boolean;
};

const reading: History = { is: 'reading', entries: [], more: false };

export function useHistory(household: string): History {
  const device = useDevice();
  const { waiting } = useOutbox();
  const rows = useFrom((from) => rowsNow(from, household));
  const unsent = useMemo(() => {
    const mine = waiting.filter(({ kind }) => toldInHistory.has(kind) || kind === 'records.voided');
    return mine.map(({ id }) => id).join(' ');
  }, [waiting]);
  const [read, setRead] = useState<{ household: string; history: History }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the household's rows have changed
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const answer = await ask<HistoryTold>('GET', `/api/logs/${device.log}/households/${household}/history`);
      const told = answer.ok ? answer.value : undefined;
      const own = await device.ownRecords({ sent: !told });
      const entries = entriesOf(household, told?.records, own, new Set(unsent.split(' ')));
      const history: History = { is: told ? 'whole' : 'own', entries, more: told?.more ?? false };
      if (wanted) setRead({ household, history });
    })();
    return () => {
      wanted = false;
    };
  }, [device, household, unsent, rows]);
  return read?.household === household ? read.history : reading;
}

/** One word for how the rows of a household stand: another word, another history. */
function rowsNow(device: Device, household: string): string {
  const of = (key: Parameters<Device['get']>[0]) => device.get<object>(key);
  const rounds = device.ids('round').map((id) => {
    const row = of(coverageKey(id, household)) as { visits?: number; lastVisitAt?: number; end?: string } | undefined;
    return row && [row.visits, row.lastVisitAt, row.end];
  });
  const persons = device.childrenOf('person', household).map((id) => of(`person/${id}`));
  return JSON.stringify([of(`household/${household}`), rounds, persons]);
}
