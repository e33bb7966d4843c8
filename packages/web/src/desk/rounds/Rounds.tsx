import { questionnaireOf, type RoundState } from '@fangxian/domain/screening';
import { Button, Popconfirm } from 'antd';
import { useMemo } from 'react';
import { hrefOf, useGo } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty, toast } from '../../look/index.ts';
import { ChangeQuestions } from '../../questions/editor/index.ts';
import { CoverageBar, useFilters, useRoundText } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { notYet, readRound, roundsOf, useCommunity } from '../community/index.ts';
import { Area, Beside } from '../frame/index.ts';
import { SpotChecks } from '../spotCheck/index.ts';
import { Closing } from './Closing.tsx';
import { RoundForm } from './RoundForm.tsx';

const words = defineWords({
  zh: {
    title: '轮次',
    sub: '每一轮都按开始那一刻的名册算，一户也不漏。',
    open: '开一轮排查',
    none: '还没有开过排查',
    noneText: '开一轮，就按那一刻的名册算。',
    name: '轮次',
    days: '日期',
    since: '{day}起',
    settled: '已核清',
    tried: '访过未核清',
    notYet: '未访',
    households: '应排查户',
    temperature: '测体温',
    measured: '测',
    notMeasured: '不测',
    isOpen: '进行中',
    isClosed: '已结束',
    report: '结束报告',
    spots: '抽查',
    close: '结束这一轮',
    closeSure: '还有 {n} 户没核清。结束后，之前走访、之后才送到的记录照样算数。',
    closeAll: '全部已核清。之后才送到的记录照样算数。',
    fromAbove: '上级开的，由上级结束',
    closed: '“{name}”已结束',
    opened: '这一轮已开',
    yes: '结束',
    no: '再等等',
  },
  en: {
    title: 'Rounds',
    sub: 'A round counts every household on the roster when it opens, so nobody is left out.',
    open: 'Open a round',
    none: 'No round has been opened yet',
    noneText: 'It will count the households on the roster as it stands then.',
    name: 'Round',
    days: 'Days',
    since: 'From {day}',
    settled: 'Settled',
    tried: 'Tried',
    notYet: 'Not reached',
    households: 'Households',
    temperature: 'Temperature',
    measured: 'measured',
    notMeasured: 'not measured',
    isOpen: 'open',
    isClosed: 'closed',
    report: 'Closing report',
    spots: 'Spot checks',
    close: 'Close this round',
    closeSure: '{n} {n:household|households} {n:is|are} not settled. Visits made before, and sent later, still count.',
    closeAll: 'All are settled. Visits made before, and sent later, still count.',
    fromAbove: 'opened from above, closed from above',
    closed: '“{name}” is closed',
    opened: 'The round is open',
    yes: 'Close it',
    no: 'Not yet',
  },
});

/** The rounds; with `closing` in the address, the account of one of them. */
export function Rounds() {
  const { query } = useFilters();
  if (query.closing) return <Closing round={query.closing} />;
  return query.spot ? <SpotsOf round={query.spot} /> : <RoundList />;
}

function SpotsOf({ round: id }: { round: string }) {
  const device = useDevice();
  const version = useVersion();
  const community = useCommunity();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const reading = useMemo(() => {
    const round = roundsOf(device).find((one) => one.round === id);
    return round && readRound(device, community, round);
  }, [device, version, community, id]);
  return reading ? <SpotChecks reading={reading} /> : <RoundList />;
}

function RoundList() {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const version = useVersion();
  const community = useCommunity();
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const readings = useMemo(
    () => roundsOf(device).map((round) => readRound(device, community, round)),
    [device, version, community],
  );
  const { go } = useGo();
  const textOf = useRoundText();
  const openHere = ({ round }: RoundState) => device.get(`roundOpening/${round}`) !== undefined;
  const close = async ({ round, name }: RoundState) => {
    await device.record('screening.roundClosed', { round });
    toast(w.closed({ name }));
    go(['rounds'], { closing: round });
  };
  const done = (round?: string) => {
    set({ new: undefined, hit: undefined });
    if (round) toast(w.opened);
  };
  const opening = query.new !== undefined;
  return (
    <Area
      title={w.title}
      sub={w.sub}
      actions={
        !opening && (
          <Button type="primary" className="dk-next" onClick={() => set({ new: '1' })}>
            {w.open}
          </Button>
        )
      }
      beside={
        opening && (
          <Beside title={w.open} onClose={() => done()}>
            <RoundForm key={query.hit} around={query.hit} onDone={done} />
          </Beside>
        )
      }
    >
      {readings.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneText}</p>
        </Empty>
      ) : (
        <div className="dk-sideways">
          <table className="dk-table">
            <thead>
              <tr>
                <th>{w.name}</th>
                <th data-text>{w.days}</th>
                <th>{w.settled}</th>
                <th>{w.tried}</th>
                <th>{w.notYet}</th>
                <th>{w.households}</th>
                <th data-text />
                <th data-text>{w.temperature}</th>
                <th data-text />
              </tr>
            </thead>
            <tbody>
              {readings.map(({ round, all }) => {
                const left = all.tried + notYet(all);
                return (
                  <tr key={round.round}>
                    <td className="dk-name">
                      <a href={hrefOf('desk', ['coverage'], { round: round.round })}>
                        <b>{round.name}</b>
                      </a>
                      <div className="dk-note">
                        {round.status === 'open' ? w.isOpen : w.isClosed} ·{' '}
                        {textOf(round) !== undefined && `${textOf(round)} · `}
                        <a href={hrefOf('desk', ['rounds'], { closing: round.round })}>{w.report} ›</a> ·{' '}
                        <a href={hrefOf('desk', ['rounds'], { spot: round.round })}>{w.spots} ›</a>
                      </div>
                    </td>
                    <td data-text>
                      {round.endsOn
                        ? `${format.day(round.startsOn)} – ${format.day(round.endsOn)}`
                        : w.since({ day: format.day(round.startsOn) })}
                    </td>
                    <td>{format.number(all.settled)}</td>
                    <td>{format.number(all.tried)}</td>
                    <td>{format.number(notYet(all))}</td>
                    <td>{format.number(all.households)}</td>
                    <td data-text>
                      <CoverageBar {...all} />
                    </td>
                    <td data-text>{round.measuresTemperature ? w.measured : w.notMeasured}</td>
                    <td data-text>
                      {round.status === 'open' &&
                        (openHere(round) ? (
                          <div className="dk-actions">
                            <ChangeQuestions
                              round={round.round}
                              name={round.name}
                              questionnaire={questionnaireOf(round)}
                            />
                            <Popconfirm
                              title={left > 0 ? w.closeSure({ n: left }) : w.closeAll}
                              okText={w.yes}
                              cancelText={w.no}
                              onConfirm={() => close(round)}
                            >
                              <Button>{w.close}</Button>
                            </Popconfirm>
                          </div>
                        ) : (
                          <span className="dk-note">{w.fromAbove}</span>
                        ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Area>
  );
}
