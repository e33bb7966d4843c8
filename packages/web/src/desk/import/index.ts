export { Drop } from './Drop.tsx';
export { Import } from './Import.tsx';
export { QuestionsFile } from './QuestionsFile.tsx';
