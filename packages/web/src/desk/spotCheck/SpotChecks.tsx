import { covered, drawDoors, type SpotCheckState, type SpotDoorState, spotSum } from '@fangxian/domain/screening';
import { Button, InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { type Device, useDevice, useVersion, uuidv7 } from '../../device/index.ts';
import { CopyForGroup } from '../../group/index.ts';
import { Empty, toast } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { forGroup, memberName, type RoundReading, useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { SpotTable } from './SpotTable.tsx';

const words = defineWords({
  zh: {
    title: '{round} · 抽查',
    sub: '抽签抽几户，请另一个人再问一次，两次的结果并排看。不改排查的结果。',
    back: '轮次',
    draw: '抽 {n} 户',
    from: '从 {of} 户已核清的里抽',
    few: '还没有核清的户，抽不了',
    doors: '抽几户',
    drawn: '已抽 {n} 户，已送到负责那几栋楼的人手机上',
    when: '{time} {by} 抽 {n} 户（共 {of} 户）',
    asked: '问了 {asked}/{drawn} 户',
    sum: '问了 {asked}/{drawn} 户，答上的 {comparable} 户里 {agree} 户一致',
    none: '还没有抽查过',
    why: '有专人联系的户不抽。第一次问的人，看不到自己问过的那几户。',
  },
  en: {
    title: '{round} · spot checks',
    sub: 'Some doors are drawn by lot and asked again by somebody else; both findings stand side by side. Coverage does not change.',
    back: 'Rounds',
    draw: 'Draw {n} {n:door|doors}',
    from: 'from {of} settled {of:household|households}',
    few: 'No household is settled yet; there is nothing to draw from',
    doors: 'How many',
    drawn: '{n} {n:door|doors} drawn, and told to the phones of those who answer for them',
    when: '{time}, {by}: {n} drawn of {of}',
    asked: '{asked} of {drawn} asked',
    sum: '{asked} of {drawn} asked; of {comparable} that answered, {agree} agree',
    none: 'No spot check yet',
    why: 'Households in somebody’s care are not drawn. Whoever asked first does not get their own doors.',
  },
});

/** Spot checks of a round: drawing, and what came of it. */
export function SpotChecks({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { homeOf } = useCommunity();
  const { round } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const checks = useMemo(() => checksOf(device, round.round), [device, round, version]);
  const candidates = useMemo(() => candidatesOf(reading), [reading]);
  const [wanted, setWanted] = useState<number>();
  const policy = device.session.policy.screening;
  const n = Math.min(wanted ?? policy.spotCheckDoors, candidates.length);
  const saying = (sum: ReturnType<typeof spotSum>) => (sum.asked > 0 ? w.sum : w.asked)({ ...sum });
  const draw = async () => {
    const seed = uuidv7();
    const households = drawDoors(seed, candidates, n);
    const body = { check: uuidv7(), round: round.round, seed, of: candidates.length, households };
    await device.record('screening.spotCheckDrawn', body);
    toast(w.drawn({ n }));
  };
  return (
    <Area
      title={w.title({ round: round.name })}
      sub={w.sub}
      actions={<a href={hrefOf('desk', ['rounds'])}>‹ {w.back}</a>}
    >
      <div className="dk-actions">
        <label htmlFor="spot-doors">
          {w.doors}{' '}
          <InputNumber
            id="spot-doors"
            min={1}
            max={Math.min(200, Math.max(1, candidates.length))}
            value={n}
            onChange={(value) => setWanted(value ?? undefined)}
          />
        </label>
        <Button type="primary" className="dk-next" disabled={n === 0} onClick={() => void draw()}>
          {w.draw({ n })}
        </Button>
        <span className="dk-note">{candidates.length > 0 ? w.from({ of: candidates.length }) : w.few}</span>
      </div>
      <p className="dk-note">{w.why}</p>
      {checks.length === 0 && <Empty title={w.none} />}
      {checks.map(({ check, doors }) => (
        <section key={check.check}>
          <h2>
            {w.when({
              time: format.moment(check.drawnAt, now),
              by: memberName(device, check.drawnBy) ?? '',
              n: check.households.length,
              of: check.of,
            })}
          </h2>
          <p>{saying(spotSum(doors))}</p>
          <CopyForGroup
            sorts={['spotCheck']}
            about={round.name}
            doors={forGroup(
              doors
                .filter(({ askedAt }) => askedAt === undefined)
                .flatMap(({ household }) => homeOf.get(household) ?? []),
            )}
          />
          <SpotTable doors={doors} />
        </section>
      ))}
    </Area>
  );
}

/** The latest first. */
function checksOf(device: Pick<Device, 'childrenOf' | 'get'>, round: string) {
  return device
    .childrenOf('spotCheck', round)
    .map((id) => device.get<SpotCheckState>(`spotCheck/${id}`))
    .filter((check) => check !== undefined)
    .sort((a, b) => b.drawnAt - a.drawnAt)
    .map((check) => ({
      check,
      doors: device
        .childrenOf('spotDoor', check.check)
        .map((id) => device.get<SpotDoorState>(`spotDoor/${id}`))
        .filter((door) => door !== undefined),
    }));
}

/** Settled, and in nobody's care: who is ill is not disturbed by lot. */
function candidatesOf({ doors }: RoundReading): readonly string[] {
  return doors
    .filter(({ row }) => row !== undefined && row.visits > 0 && covered(row.end))
    .filter(({ row }) => !row?.persons.some(({ state }) => state === 'needsAttention'))
    .map(({ id }) => id);
}
