import { Button, Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { useFilters } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { Divide } from './Divide.tsx';
import { type Drawn, grantFacts, grantsTouched } from './drawn.ts';
import { groundWords } from './groundWords.ts';
import { IntoGrid, Join, JoinGrids } from './Join.tsx';
import { PastWork } from './PastWork.tsx';
import { Preview } from './Preview.tsx';
import { Rename } from './Rename.tsx';
import { begin, useRunning } from './work.ts';
import './ground.css';

const words = defineWords({
  zh: {
    doRename: '改名',
    doDivide: '分出 {n} 户',
    doJoin: '并过去 {n} 户',
    doMove: '划过去 {n} 户',
    started: '已记下：{title}',
    notSaved: '没有存上，请到下面点“接着做”',
    nothing: '左边选好了，这里先说会怎样，再动手。',
    back: '回到楼栋',
  },
  en: {
    doRename: 'Rename',
    doDivide: 'Divide off {n} {n:household|households}',
    doJoin: 'Join {n} {n:household|households}',
    doMove: 'Move {n} {n:household|households}',
    started: 'Recorded: {title}',
    notSaved: 'Not saved; press “Go on” below',
    nothing: 'Choose on the left; here it is said what it comes to, before anything is done.',
    back: 'Back to the buildings',
  },
});

const kinds = ['divide', 'join', 'grid', 'joinGrids', 'rename'] as const;
type Kind = (typeof kinds)[number];

/** The ground of the community drawn anew: chosen at the left, said at the right, done in one act. */
export function GroundPage() {
  const w = useWords(words);
  const g = useWords(groundWords);
  const format = useFormat();
  const device = useDevice();
  const community = useCommunity();
  const now = useNow();
  const running = useRunning();
  const { query, set } = useFilters();
  const kind: Kind = kinds.find((one) => one === query.do) ?? 'divide';
  const [drawn, setDrawn] = useState<Drawn | undefined>();
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const [times, setTimes] = useState(0);
  const onChange = useCallback((next: Drawn | undefined) => setDrawn(next), []);
  const onBuilding = (at: string) => set({ at });
  const touched = useMemo(() => {
    const desk = { log: device.log, mine: device.session.grants, now };
    return drawn ? grantsTouched(device, community, desk, drawn.plan.shifts) : [];
  }, [device, community, drawn, now]);

  const go = async (told: Drawn) => {
    const grants = touched.filter(({ grant }) => !declined.has(grant.grant)).flatMap((one) => grantFacts(one) ?? []);
    setDrawn(undefined);
    setDeclined(new Set());
    setTimes(times + 1);
    if (kind !== 'grid' && kind !== 'joinGrids') set({ at: undefined });
    toast(w.started({ title: told.title }));
    await begin(device, told, grants, { id: uuidv7(), at: Date.now() }).catch(() => toast(w.notSaved));
  };
  const n = format.number(drawn?.plan.shifts.length ?? 0);
  const label = { divide: w.doDivide({ n }), join: w.doJoin({ n }), rename: w.doRename }[kind as 'divide' | 'join'];
  return (
    <Area
      title={g.title}
      sub={g.sub}
      actions={<Button href={hrefOf('desk', ['residents'], { tab: 'buildings' })}>‹ {w.back}</Button>}
    >
      <div className="dk-filters">
        <Segmented<Kind>
          aria-label={g.what}
          value={kind}
          options={kinds.map((value) => ({ value, label: g[value] }))}
          onChange={(next) => {
            setDrawn(undefined);
            set({ do: next === 'divide' ? undefined : next });
          }}
        />
      </div>
      <div className="gr-page">
        <section key={`${kind} ${times}`} className="dk-form">
          {kind === 'divide' && <Divide at={query.at} onChange={onChange} onBuilding={onBuilding} />}
          {kind === 'join' && <Join at={query.at} onChange={onChange} onBuilding={onBuilding} />}
          {kind === 'grid' && <IntoGrid chosen={query.chosen?.split(',') ?? []} onChange={onChange} />}
          {kind === 'joinGrids' && <JoinGrids onChange={onChange} />}
          {kind === 'rename' && <Rename at={query.at} onChange={onChange} onBuilding={onBuilding} />}
        </section>
        <div>
          {drawn ? (
            <>
              <Preview
                drawn={drawn}
                touched={touched}
                declined={declined}
                onDecline={(grant, not) => {
                  const next = new Set(declined);
                  if (not) next.add(grant);
                  else next.delete(grant);
                  setDeclined(next);
                }}
              />
              <Button
                type="primary"
                className="dk-next"
                disabled={running !== undefined}
                onClick={() => void go(drawn)}
              >
                {label ?? w.doMove({ n })}
              </Button>
            </>
          ) : (
            <p className="dk-note">{w.nothing}</p>
          )}
          <PastWork />
        </div>
      </div>
    </Area>
  );
}
