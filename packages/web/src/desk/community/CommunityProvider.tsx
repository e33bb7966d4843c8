/** The community and the chosen round, read once for the whole desk and again when rows have changed. */
import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { useQuery } from '../../app/index.ts';
import { useDevice, useLoading, useVersion } from '../../device/index.ts';
import { useLanguage } from '../../words/index.ts';
import { type Community, readCommunity } from './community.ts';
import { type RoundReading, readRound, roundsOf } from './reading.ts';

type Read = { readonly community: Community; readonly reading: RoundReading | undefined };
const CommunityContext = createContext<Read | undefined>(undefined);

/** `?round=` chooses one; else the open round, or the last. */
export function CommunityProvider({ children }: { children: ReactNode }) {
  const device = useDevice();
  const rows = useVersion();
  const { stage } = useLoading();
  // The first load brings a building at a time, a hundred and more: all is read once it is whole.
  const loaded = stage === 'first' ? stage : rows;
  // Typing and moving come first; a burst of rows is read once it has passed.
  const version = useDeferredValue(loaded);
  const wanted = useQuery().round;
  // Addresses are spoken in the reader's language.
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const community = useMemo(() => readCommunity(device), [device, version, language]);
  const reading = useMemo(() => {
    const rounds = roundsOf(device);
    const round = rounds.find((one) => one.round === wanted) ?? rounds[0];
    return round && readRound(device, community, round);
  }, [device, community, wanted]);
  const read = useMemo(() => ({ community, reading }), [community, reading]);
  return <CommunityContext value={read}>{children}</CommunityContext>;
}

function useRead(): Read {
  const read = useContext(CommunityContext);
  if (!read) throw new Error('outside of CommunityProvider');
  return read;
}

export const useCommunity = (): Community => useRead().community;
export const useReading = (): RoundReading | undefined => useRead().reading;
