export { ImportPlaces } from './ImportPlaces.tsx';
export { InviteBelow } from './InviteBelow.tsx';
export { RiskAreas } from './RiskAreas.tsx';
