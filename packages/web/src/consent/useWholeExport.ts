/** Fetching a ledger, and asking a second person where so many whole names need one. */
import { type AskingState, holdsFor, type LedgerName } from '@fangxian/domain/ledgers';
import { useMemo, useState } from 'react';
import { useNow } from '../app/index.ts';
import { useDevice, useVersion, uuidv7 } from '../device/index.ts';
import { askAgain, fetched, wordsOfRefusal } from '../wide/index.ts';
import { lastOwn } from './askings.ts';

type Wanted = {
  readonly ledger: LedgerName;
  readonly round?: { readonly id: string; readonly name: string };
  /** Address without its query. */
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly fileName: string;
};

export type WholeExport = {
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** What the file that was just fetched opens with; nobody can ask for it again. */
  readonly password: string | undefined;
  /** Whoever fetched it has written it down. */
  forgetPassword(): void;
  /** The latest asking, while it still says something: it waits, it was refused, or it holds. */
  readonly asking: AskingState | undefined;
  readonly holds: boolean;
  /** Rows that need a second person; the purpose they were wanted for stands beside them. */
  readonly needs: { readonly rows: number; readonly purpose: string } | undefined;
  get(how: { masked: true } | { purpose: string } | { asking: string }): Promise<void>;
  /** @returns false where it could not be saved */
  ask(): Promise<boolean>;
};

export function useWholeExport({ ledger, round, path, query, fileName }: Wanted): WholeExport {
  const device = useDevice();
  const version = useVersion();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [password, setPassword] = useState<string>();
  const [needs, setNeeds] = useState<WholeExport['needs']>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const last = useMemo(() => lastOwn(device, ledger, round?.id), [device, version, ledger, round?.id]);
  const { member } = device.session;
  const holds = last !== undefined && holdsFor(last, { member, ledger, round: round?.id }, now);
  const over = last?.answer?.agreed === true && !holds;
  return {
    ...{ busy, problem, password, needs, holds },
    forgetPassword: () => setPassword(undefined),
    asking: over ? undefined : last,
    async get(how) {
      setBusy(true);
      const masked = 'masked' in how;
      const asked = { ...query, masked: masked ? '1' : '0', ...(!masked && how) };
      const answer = await fetched(`${path}?${new URLSearchParams(asked)}`, fileName);
      const refused = answer.ok ? undefined : answer;
      setBusy(false);
      askAgain(`/api/logs/${device.log}/looks`);
      const of = refused?.problem?.code === 'request.secondPersonNeeded' ? refused.problem.params?.of : undefined;
      setNeeds('purpose' in how && typeof of === 'number' ? { rows: of, purpose: how.purpose } : undefined);
      setProblem(refused && wordsOfRefusal(refused));
      setPassword(answer.ok ? answer.password : undefined);
    },
    async ask() {
      if (!needs) return false;
      const named = round && { round: round.id, roundName: round.name };
      try {
        const body = { asking: uuidv7(), member, ledger, ...named, ...needs };
        await device.record('ledgers.wholeAsked', body);
      } catch {
        return false;
      }
      setNeeds(undefined);
      setProblem(undefined);
      return true;
    },
  };
}
