import { usePath } from '../app/index.ts';
import { BuildingPage } from './buildings/BuildingPage.tsx';
import { BuildingsPage } from './buildings/BuildingsPage.tsx';
import { StateSprites } from './buildings/StateSprites.tsx';
import './door.css';
import { DoorProvider } from './door.tsx';
import { LayOutPage } from './layOut/LayOutPage.tsx';
import { MePage } from './me/MePage.tsx';
import { SearchPage } from './search/SearchPage.tsx';
import { SpotPage } from './spot/SpotPage.tsx';
import { TodayPage } from './today/TodayPage.tsx';
import { VisitPage } from './visit/VisitPage.tsx';

/** The phone face: what somebody in a stairwell holds in one hand. */
export function DoorFace() {
  return (
    <DoorProvider>
      <StateSprites />
      <DoorScreen path={usePath()} />
    </DoorProvider>
  );
}

function DoorScreen({ path: [page, id] }: { path: readonly string[] }) {
  if (page === 'building' && id) return <BuildingPage key={id} id={id} />;
  if (page === 'household' && id) return <VisitPage key={id} household={id} />;
  if (page === 'spot' && id) return <SpotPage key={id} id={id} />;
  if (page === 'lay-out') return <LayOutPage />;
  if (page === 'buildings') return <BuildingsPage />;
  if (page === 'search') return <SearchPage />;
  if (page === 'me') return <MePage />;
  return <TodayPage />;
}
