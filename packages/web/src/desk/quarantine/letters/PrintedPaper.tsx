import type { Paper as PaperName } from '@fangxian/domain/policy';
import type { Folder } from '../../../cases/index.ts';
import { Paper } from '../../print/index.ts';
import { Board } from './Board.tsx';
import './letters.css';
import { NoticeLetter } from './NoticeLetter.tsx';
import { PledgeLetter } from './PledgeLetter.tsx';
import { ReleaseNotice } from './ReleaseNotice.tsx';
import { ResponsibilityLetter } from './ResponsibilityLetter.tsx';
import { useCaseLink } from './useCaseLink.ts';
import { useFacts } from './useFacts.ts';

export type PaperSize = 'a4' | 'a5';

/** What goes into the household's own hands bears the code to its page; what hangs at a door, or stays with the team, does not. */
const withCode: readonly PaperName[] = ['noticeLetter', 'pledgeLetter', 'releaseNotice'];

/** One of the papers with this folder's data, sent to the printer: letters upright, the board and the line across. */
export function PrintedPaper(props: { paper: PaperName; folder: Folder; size: PaperSize; onDone: () => void }) {
  const { paper, folder, size, onDone } = props;
  const facts = useFacts(folder, paper === 'releaseNotice');
  const board = paper === 'supervisionBoard' || paper === 'quarantineLine';
  const { asking, found } = useCaseLink(folder.id, withCode.includes(paper));
  return (
    <Paper kind={`dk-letter dk-${size} ${board ? 'dk-board' : ''}`} ready={!asking} onDone={onDone}>
      {paper === 'noticeLetter' && <NoticeLetter facts={facts} code={found} />}
      {paper === 'pledgeLetter' && <PledgeLetter facts={facts} code={found} />}
      {paper === 'responsibilityLetter' && <ResponsibilityLetter facts={facts} />}
      {paper === 'releaseNotice' && <ReleaseNotice facts={facts} code={found} />}
      {board && <Board facts={facts} line={paper === 'quarantineLine'} />}
    </Paper>
  );
}
