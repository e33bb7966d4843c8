import { sightAt } from '@fangxian/domain/access';
import { useState } from 'react';
import { hrefOf, useNow, usePath, useQuery } from '../app/index.ts';
import { AskingsWaiting } from '../consent/index.ts';
import { useDevice } from '../device/index.ts';
import { Empty, Progress } from '../look/index.ts';
import { MovementPage } from '../movement/index.ts';
import { SummaryPage } from '../summary/index.ts';
import { Quiet, useLinks } from '../wide/index.ts';
import { useWords } from '../words/index.ts';
import { BeforeRounds } from './BeforeRounds.tsx';
import { BigFigures } from './BigFigures.tsx';
import { CasesTable } from './CasesTable.tsx';
import { commandWords } from './commandWords.ts';
import { FollowUpsTable } from './FollowUpsTable.tsx';
import { GapsWaiting } from './GapsWaiting.tsx';
import { HandUpsWaiting } from './HandUpsWaiting.tsx';
import { Head, type Opening } from './Head.tsx';
import { LeadsTable } from './LeadsTable.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { ReturnsTable } from './ReturnsTable.tsx';
import { reckon } from './reckoning.ts';
import { OpenRound, useRounds } from './rounds/index.ts';
import { ImportPlaces, InviteBelow, RiskAreas } from './setUp/index.ts';
import { TimeLine } from './TimeLine.tsx';
import { topOf } from './top.ts';
import { useTree } from './useTree.ts';
import { useWall } from './useWall.ts';
import { WhyLeft } from './WhyLeft.tsx';
import './command.css';

export function CommandFace() {
  return (
    <Quiet>
      <Command />
    </Quiet>
  );
}

/** Any level of the tree: figures down to the community, never a name. */
function Command() {
  const w = useWords(commandWords);
  const now = useNow();
  const { session, log } = useDevice();
  const [wanted] = usePath();
  const query = useQuery();
  const rounds = useRounds();
  const onClick = useLinks();
  const [opening, setOpening] = useState<Opening>();
  const close = () => setOpening(undefined);
  const wall = query.wall !== undefined;
  const movement = query.movement !== undefined && !wall;
  const summary = (query.summary !== undefined || movement) && !wall;
  useWall(wall);
  const top = topOf(session.grants, log, now);
  const root = wanted ?? top;
  const round = rounds.find((one) => one.round === query.round) ?? rounds[0];
  const { asked, live } = useTree(root, round?.round);
  const rows = (asked.data ?? []).map(reckon);
  const self = rows.find(({ code }) => code === root);
  const children = rows.filter((row) => row !== self);
  const hasDesk = sightAt(session.grants, log, {}, now).desk;
  const beneath = { places: children.length > 0 ? children : self ? [self] : [], desk: hasDesk ? log : undefined };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hands the links inside to the router
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div className="cm-frame" data-wall={wall || undefined} onClick={onClick}>
      <Head
        root={root}
        top={top}
        self={self}
        wall={wall}
        rounds={rounds}
        round={round}
        live={live}
        asked={asked}
        onOpen={setOpening}
      />
      <main className="cm-main">
        {opening === 'round' && <OpenRound onDone={close} rounds={rounds} />}
        {opening === 'places' && <ImportPlaces onDone={close} />}
        {opening === 'areas' && <RiskAreas onDone={close} />}
        {opening === 'people' && <InviteBelow root={root} onDone={close} />}
        {!asked.data &&
          (asked.error ? <Empty title={asked.error.message} /> : <Progress label={w.loading} done={0} of={0} />)}
        {!wall && !summary && root === log && <AskingsWaiting />}
        {!wall && !summary && root === log && <GapsWaiting />}
        {!wall && !summary && root === log && <HandUpsWaiting />}
        {self && !round && !wall && opening === undefined && (
          <BeforeRounds self={self} below={children.length > 0} onOpen={setOpening} />
        )}
        {self && round && <BigFigures self={self} places={children} />}
        {movement && <MovementOf root={root} />}
        {summary && !movement && round && <SummaryPage root={root} round={round.round} />}
        {!summary && children.length > 0 && <PlaceTable places={children} round={round} wall={wall} />}
        {!summary && !wall && self && round && <WhyLeft {...beneath} />}
        {!summary && !wall && self && round && <FollowUpsTable {...beneath} />}
        {!summary && !wall && self && <LeadsTable root={root} desk={beneath.desk} />}
        {!summary && !wall && self && <ReturnsTable root={root} round={round?.round} desk={beneath.desk} />}
        {!summary && !wall && self && <CasesTable root={root} desk={beneath.desk} />}
        {!summary && self && round && <TimeLine self={self} />}
        {self && round && children.length === 0 && !wall && (
          <p className="cm-note">{hasDesk && self.code === log ? <a href="/desk">{w.toDesk}</a> : w.leaf}</p>
        )}
      </main>
    </div>
  );
}

/** 一增一减 at this place, and the way back. */
function MovementOf({ root }: { root: string }) {
  const w = useWords(commandWords);
  const query = useQuery();
  return (
    <section>
      <p>
        <a href={hrefOf('command', [root], { ...query, movement: undefined, day: undefined })}>‹ {w.overview}</a>
      </p>
      <MovementPage root={root} />
    </section>
  );
}
