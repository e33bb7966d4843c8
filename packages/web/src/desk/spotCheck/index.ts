export { SpotChecks } from './SpotChecks.tsx';
