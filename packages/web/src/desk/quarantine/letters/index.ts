export { type PaperSize, PrintedPaper } from './PrintedPaper.tsx';
export { type CaseLink, useAskLink } from './useCaseLink.ts';
