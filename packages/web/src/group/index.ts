/** 复制到群: what of a list may be said in a chat group, and the one way in which it is said. */
export { CopyForGroup } from './CopyForGroup.tsx';
export { CopyProgress } from './CopyProgress.tsx';
export type { GroupDoor, Sort } from './groupText.ts';
