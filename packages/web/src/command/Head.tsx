import { holdsAt, mayWrite, roles } from '@fangxian/domain/access';
import { Button, Select } from 'antd';
import { facesFor, hrefOf, NetworkLine, useGo, useNow, usePath, useQuery } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { ChangeQuestions } from '../questions/editor/index.ts';
import { useRoundText } from '../wide/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import { pathTo, type Reckoned } from './reckoning.ts';
import type { KnownRound } from './rounds/index.ts';
import type { useTree } from './useTree.ts';

/** What can be set up from here, one at a time. */
export type Opening = 'round' | 'places' | 'people' | 'areas';

/** Where one is, which round, how current the figures are. */
export function Head(props: {
  root: string;
  top: string;
  self: Reckoned | undefined;
  wall: boolean;
  rounds: readonly KnownRound[];
  round: KnownRound | undefined;
  live: boolean;
  asked: ReturnType<typeof useTree>['asked'];
  onOpen: (what: Opening) => void;
}) {
  const { root, top, self, wall, rounds, round, live, asked, onOpen } = props;
  const w = useWords(commandWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const path = usePath();
  const query = useQuery();
  const { go } = useGo();
  const { logs, grants } = device.session;
  const crumbs = pathTo(root, top, self && !logs.some(({ code }) => code === root) ? [...logs, self] : logs);
  const name = self?.name ?? crumbs.at(-1)?.name ?? root;
  const may = mayWrite(grants, 'screening.roundOpened', device.log, {}, now) === 'yes' && root === device.log;
  const mayName = mayWrite(grants, 'places.divisionNamed', device.log, {}, now) === 'yes';
  const mayAdopt = mayWrite(grants, 'policy.adopted', device.log, {}, now) === 'yes' && root === device.log;
  const mayInvite = grants.some((grant) => holdsAt(grant, now) && roles[grant.role].invites);
  // Without a single roster there is nothing to go round.
  const opensNext = !round && self !== undefined && self.households > 0;
  const textOf = useRoundText();
  const how = round && !wall ? textOf(round) : undefined;
  const at = asked.dataUpdatedAt;
  const fresh = asked.isError
    ? w.stale({ time: format.moment(at, now) })
    : live
      ? w.live
      : w.asOf({ time: format.moment(at, now) });
  return (
    <header className="cm-head">
      <div>
        {!wall && (
          <nav aria-label={w.path} className="cm-crumbs">
            <b>{w.brand}</b>
            {crumbs.slice(0, -1).map((place) => (
              <a key={place.code} href={hrefOf('command', [place.code], query)}>
                {place.name} ›
              </a>
            ))}
            {facesFor(grants)
              .filter((face) => face !== 'command')
              .map((face) => (
                <a key={face} href={hrefOf(face, [])} className="cm-face">
                  {face === 'desk' ? w.desk : w.door} ›
                </a>
              ))}
          </nav>
        )}
        <h1>
          {name} {wall && round && <small>{round.name}</small>}
          {self && self.children > 0 && <small>{w.below({ n: self.children })}</small>}
        </h1>
        {how !== undefined && <p className="cm-note">{how}</p>}
      </div>
      <div className="cm-tools">
        {!wall && round && (
          <Select
            aria-label={w.round}
            value={round.round}
            options={rounds.map((one) => ({
              value: one.round,
              label: one.status === 'open' ? one.name : `${one.name} (${w.closed})`,
            }))}
            onChange={(id) => go(path, { ...query, round: id })}
            popupMatchSelectWidth={false}
          />
        )}
        {!wall && may && (
          <Button
            type={opensNext ? 'primary' : 'default'}
            {...(opensNext && { className: 'cm-next' })}
            onClick={() => onOpen('round')}
          >
            {w.open}
          </Button>
        )}
        {!wall && may && round?.status === 'open' && device.get(`roundOpening/${round.round}`) !== undefined && (
          <ChangeQuestions
            key={round.round}
            round={round.round}
            name={round.name}
            questionnaire={round.questionnaire}
          />
        )}
        {!wall && mayInvite && <Button onClick={() => onOpen('people')}>{w.invite}</Button>}
        {!wall && mayInvite && <Button href={hrefOf('desk', ['people'])}>{w.people}</Button>}
        {!wall && mayName && <Button onClick={() => onOpen('places')}>{w.importPlaces}</Button>}
        {!wall && mayAdopt && <Button onClick={() => onOpen('areas')}>{w.riskAreas}</Button>}
        {!wall && <NetworkLine />}
        <span className="cm-fresh" data-live={live || undefined}>
          {wall && <b>{format.time(now)}</b>} {at > 0 && fresh}
        </span>
        {!wall && round && (
          <a
            href={hrefOf('command', path, { ...query, summary: query.summary ? undefined : '1', day: undefined })}
            className="cm-wall"
          >
            {query.summary ? w.overview : w.summary}
          </a>
        )}
        <a href={hrefOf('command', path, { ...query, wall: wall ? undefined : '1' })} className="cm-wall">
          {wall ? w.leaveWall : w.wall}
        </a>
      </div>
    </header>
  );
}
