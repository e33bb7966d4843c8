import { lazy, Suspense } from 'react';
import { useFetchedAhead, usePath } from '../app/index.ts';
import { BuildingPage } from './buildings/BuildingPage.tsx';
import { BuildingsPage } from './buildings/BuildingsPage.tsx';
import './door.css';
import { DoorProvider } from './door.tsx';
import { TodayPage } from './today/TodayPage.tsx';

/** What no first screen needs, and every stairwell does: fetched as soon as there is nothing better to do. */
const parts = {
  visit: () => import('./visit/VisitPage.tsx'),
  search: () => import('./search/SearchPage.tsx'),
  spot: () => import('./spot/SpotPage.tsx'),
  me: () => import('./me/MePage.tsx'),
  checks: () => import('./cases/CheckRoundPage.tsx'),
  layOut: () => import('./layOut/LayOutPage.tsx'),
};
const ahead = Object.values(parts);
const VisitPage = lazy(() => parts.visit().then((part) => ({ default: part.VisitPage })));
const SearchPage = lazy(() => parts.search().then((part) => ({ default: part.SearchPage })));
const SpotPage = lazy(() => parts.spot().then((part) => ({ default: part.SpotPage })));
const CheckRoundPage = lazy(() => parts.checks().then((part) => ({ default: part.CheckRoundPage })));
const MePage = lazy(() => parts.me().then((part) => ({ default: part.MePage })));
const LayOutPage = lazy(() => parts.layOut().then((part) => ({ default: part.LayOutPage })));

/** The phone face: what somebody in a stairwell holds in one hand. */
export function DoorFace() {
  useFetchedAhead(ahead);
  return (
    <DoorProvider>
      <Suspense fallback={null}>
        <DoorScreen path={usePath()} />
      </Suspense>
    </DoorProvider>
  );
}

function DoorScreen({ path: [page, id] }: { path: readonly string[] }) {
  if (page === 'building' && id) return <BuildingPage key={id} id={id} />;
  if (page === 'household' && id) return <VisitPage key={id} household={id} />;
  if (page === 'spot' && id) return <SpotPage key={id} id={id} />;
  if (page === 'checks') return <CheckRoundPage />;
  if (page === 'lay-out') return <LayOutPage />;
  if (page === 'buildings') return <BuildingsPage />;
  if (page === 'search') return <SearchPage />;
  if (page === 'me') return <MePage />;
  return <TodayPage />;
}
