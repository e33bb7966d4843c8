export { MadeBy, usePlaceName } from './MadeBy.tsx';
export { Paper } from './Paper.tsx';
