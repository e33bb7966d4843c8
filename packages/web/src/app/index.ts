/** What faces take from the app around them. */
export { AboutMe } from './AboutMe.tsx';
export { facesFor } from './faceFor.ts';
export { useFetchedAhead } from './fetchAhead.ts';
export type { EditNotTaken } from './NetworkDetail.tsx';
export { NetworkLine } from './NetworkLine.tsx';
export { NotTakenActions } from './NotTakenActions.tsx';
export { leaveForDialler, offTheLine } from './onTheLine.ts';
export { type FaceName, hrefOf, type Query, useGo, usePath, useQuery } from './path.ts';
export { roleWords } from './roleWords.ts';
export { useNow } from './useNow.ts';
export { whenQuiet } from './whenQuiet.ts';
