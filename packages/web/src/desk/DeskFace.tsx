import type { ComponentType } from 'react';
import { useNow, usePath } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Quiet } from '../wide/index.ts';
import { Calling } from './calling/index.ts';
import { CommunityProvider } from './community/index.ts';
import { Coverage } from './coverage/index.ts';
import { FollowUps } from './followUps/index.ts';
import { type AreaName, areasFor, Frame, UntilLoaded } from './frame/index.ts';
import { GroundPage } from './ground/index.ts';
import { Import } from './import/index.ts';
import { Leads } from './leads/index.ts';
import { Ledgers } from './ledgers/index.ts';
import { Look } from './look/index.ts';
import { MovementDesk } from './movement/index.ts';
import { Moves } from './moves/index.ts';
import { Notices } from './notices/index.ts';
import { Paper } from './paper/index.ts';
import { People, PeopleBelow } from './people/index.ts';
import { Cases } from './quarantine/index.ts';
import { Residents } from './residents/index.ts';
import { Returns } from './returns/index.ts';
import { RollCallPage } from './rollCall/index.ts';
import { Rounds } from './rounds/index.ts';
import { Summary } from './summary/index.ts';
import { Unreached } from './unreached/index.ts';
import './desk.css';

const pages: { readonly [area in AreaName]: ComponentType } = {
  coverage: Coverage,
  unreached: Unreached,
  followUps: FollowUps,
  leads: Leads,
  returns: Returns,
  quarantine: Cases,
  residents: Residents,
  moves: Moves,
  import: Import,
  rounds: Rounds,
  people: People,
  look: Look,
  summary: Summary,
  ledgers: Ledgers,
  notices: Notices,
};

/** Pages that are reached from a list, and stand in no menu. */
const within: { readonly [page: string]: ComponentType } = {
  calling: Calling,
  rollCall: RollCallPage,
  paper: Paper,
  ground: GroundPage,
  movement: MovementDesk,
};

/** What an office above has otherwise: its people are all over its places. */
const above: { readonly [area in AreaName]?: ComponentType } = { people: PeopleBelow };

/** The community's desk. The first segment of the address names the area. */
export function DeskFace() {
  const [wanted] = usePath();
  const device = useDevice();
  const areas = areasFor(device, useNow());
  const area = areas.find((one) => one === wanted) ?? areas[0] ?? 'leads';
  const ofCommunity = areas.includes('coverage');
  const Page = ofCommunity ? (within[wanted ?? ''] ?? pages[area]) : (above[area] ?? pages[area]);
  return (
    <Quiet>
      <CommunityProvider>
        <Frame>
          <UntilLoaded>
            <Page />
          </UntilLoaded>
        </Frame>
      </CommunityProvider>
    </Quiet>
  );
}
