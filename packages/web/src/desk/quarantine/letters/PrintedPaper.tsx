import type { Paper as PaperName } from '@fangxian/domain/policy';
import type { Folder } from '../../../cases/index.ts';
import { Paper } from '../../print/index.ts';
import { Board } from './Board.tsx';
import './letters.css';
import { NoticeLetter } from './NoticeLetter.tsx';
import { PledgeLetter } from './PledgeLetter.tsx';
import { ReleaseNotice } from './ReleaseNotice.tsx';
import { ResponsibilityLetter } from './ResponsibilityLetter.tsx';
import { useFacts } from './useFacts.ts';

/** One of the papers with this folder's data, sent to the printer: letters on A4, the board and the line on A5. */
export function PrintedPaper({ paper, folder, onDone }: { paper: PaperName; folder: Folder; onDone: () => void }) {
  const facts = useFacts(folder);
  const small = paper === 'supervisionBoard' || paper === 'quarantineLine';
  return (
    <Paper kind={small ? 'dk-letter dk-board' : 'dk-letter'} onDone={onDone}>
      {paper === 'noticeLetter' && <NoticeLetter facts={facts} />}
      {paper === 'pledgeLetter' && <PledgeLetter facts={facts} />}
      {paper === 'responsibilityLetter' && <ResponsibilityLetter facts={facts} />}
      {paper === 'releaseNotice' && <ReleaseNotice facts={facts} />}
      {small && <Board facts={facts} line={paper === 'quarantineLine'} />}
    </Paper>
  );
}
