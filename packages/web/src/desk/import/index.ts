export { Drop } from './Drop.tsx';
export { Import } from './Import.tsx';
