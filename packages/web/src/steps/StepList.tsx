import { isSealed } from '@fangxian/domain/records';
import type { HandedTo, SixStep } from '@fangxian/domain/screening';
import { eachDayOnce, readingsOf, reasonsFor } from '@fangxian/domain/screening';
import type { MemberState } from '@fangxian/domain/workforce';
import { useState } from 'react';
import { facesFor, hrefOf, roleWords } from '../app/index.ts';
import { useDevice } from '../device/index.ts';
import { Button, Chip } from '../look/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../words/index.ts';
import type { Item } from './items.ts';
import { StepShape } from './SixMarks.tsx';
import { conditionWords, handedToWords, notApplicableWords, siteWords, stateWords, throughWords } from './stepWords.ts';
import { TakeTemperature } from './TakeTemperature.tsx';
import { type TakeStep, useTakeStep } from './useTakeStep.ts';

const words = defineWords({
  zh: {
    owner: '{owner} · {time} 前',
    late: '{owner} · 已过 {time}',
    closed: '{who} {time}',
    somebody: '有人',
    told: '已告诉{whom}',
    and: '、',
    asked: '问清了',
    taken: '已落实',
    propose: '提出居家隔离 ›',
    not: '不适用',
    registerHint: '缺姓名、电话或证件：到名册里补上，这一步就办完了。',
    days: '已记 {n} 天，共 {of} 天',
    recheck: '{time} 再量一次（{site}）',
    recheckLate: '该再量一次了（{site}）',
    reading: '{celsius} °C',
    fever: '到发热线',
  },
  en: {
    owner: '{owner} · by {time}',
    late: '{owner} · was due {time}',
    closed: '{who}, {time}',
    somebody: 'somebody',
    told: 'told: {whom}',
    and: ', ',
    asked: 'Asked and clear',
    taken: 'In place',
    propose: 'Propose home quarantine ›',
    not: 'Not applicable',
    registerHint: 'Name, number or document is missing: put it on the roster and this step is done.',
    days: '{n} of {of} {of:day|days}',
    recheck: 'measure again at {time} ({site})',
    recheckLate: 'time to measure again ({site})',
    reading: '{celsius} °C',
    fever: 'at the fever line',
  },
});

/** The six steps of one person, in their order: what closed each, and for an open one what closes it in a tap. */
export function StepList({ item, now }: { item: Item; now: number }) {
  const w = useWords(words);
  const s = useWords(stateWords);
  const roles = useWords(roleWords);
  const language = useLanguage();
  const format = useFormat();
  const take = useTakeStep(item.state);
  const { followUp } = useDevice().session.policy;
  const done = useHowDone(item);
  return (
    <ol className="fx-steps">
      {item.steps.map((one) => {
        const { step, state, dueAt, owner } = one;
        const overdue = dueAt !== undefined && dueAt < now;
        const name = followUp.steps.find((known) => known.step === step)?.name[language] ?? step;
        const due = dueAt === undefined ? '' : format.moment(dueAt, now);
        return (
          <li key={step}>
            <StepShape state={state} overdue={overdue} />
            <div>
              <div>
                <b>{name}</b>{' '}
                <span className="fx-note" style={{ display: 'inline' }}>
                  {s[state]}
                </span>
                <small>
                  {state === 'open' ? (overdue ? w.late : w.owner)({ owner: roles[owner], time: due }) : done(one, now)}
                </small>
              </div>
              {step === 'measure' && <Readings item={item} now={now} />}
              {(state === 'open' || (step === 'measure' && item.recheck !== undefined)) && (
                <Actions step={one} item={item} take={take} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Who closed a step, when, and by what. */
function useHowDone({ state }: Item) {
  const w = useWords(words);
  const through = useWords(throughWords);
  const reasons = useWords(notApplicableWords);
  const handed = useWords(handedToWords);
  const format = useFormat();
  const device = useDevice();
  return ({ closed, reason, through: by }: SixStep, now: number) => {
    if (!closed) return '';
    const name = device.get<MemberState>(`member/${closed.by}`)?.name;
    const who = name === undefined || isSealed(name) ? w.somebody : name;
    const whom = [...new Set(state.handedOver.map(({ to }) => handed[to]))].join(w.and);
    const how = by === 'handover' ? w.told({ whom }) : by ? through[by] : '';
    const when = w.closed({ who, time: format.moment(closed.at, now) });
    return [reason ? reasons[reason] : how, when].filter(Boolean).join(' · ');
  };
}

/** Every reading, in the order in which they were taken: a normal one stands beside a fever and erases nothing. */
function Readings({ item, now }: { item: Item; now: number }) {
  const w = useWords(words);
  const sites = useWords(siteWords);
  const format = useFormat();
  const { fever } = useDevice().session.policy;
  const readings = readingsOf(item.state);
  if (readings.length === 0) return null;
  const site = sites[fever.recheckSite];
  return (
    <div>
      {readings.map(({ at, celsius, fever: high, site: where }) => (
        <small key={at}>
          {[
            isSealed(celsius) ? '' : w.reading({ celsius: celsius.toFixed(1) }),
            high && w.fever,
            where && sites[where],
            format.moment(at, now),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      ))}
      {item.recheck !== undefined && (
        <small>
          <b>
            {item.recheck < now ? w.recheckLate({ site }) : w.recheck({ time: format.moment(item.recheck, now), site })}
          </b>
        </small>
      )}
    </div>
  );
}

/** The proposing form with what is known: a follow-up knows the person and perhaps why, and no day. A fever is no reason. */
function proposalOf({ household, person, reasons }: Item['state']) {
  const said = isSealed(reasons) ? [] : (reasons ?? []);
  const reason = said.includes('riskArea') ? 'riskAreaReturn' : said.includes('contact') ? 'closeContact' : undefined;
  return { propose: household, person, reason };
}

const handingTo: readonly HandedTo[] = ['clinic', 'police', 'employer', 'origin'];

/** What closes this step, in one tap; and why it may not apply, in two. */
function Actions({ step: { step, state }, item, take }: { step: SixStep; item: Item; take: TakeStep }) {
  const w = useWords(words);
  const reasons = useWords(notApplicableWords);
  const handed = useWords(handedToWords);
  const conditions = useWords(conditionWords);
  const { policy, grants } = useDevice().session;
  const { fever } = policy;
  const atDesk = facesFor(grants).includes('desk');
  const [asking, setAsking] = useState(false);
  const { trackingDays = 1 } = item.state.opened ?? {};
  return (
    <>
      {step === 'register' && <small>{w.registerHint}</small>}
      {step === 'follow' && <small>{w.days({ n: eachDayOnce(item.state).length, of: trackingDays })}</small>}
      {step === 'measure' && (
        <TakeTemperature
          site={item.recheck === undefined ? fever.site : fever.recheckSite}
          onTake={(celsius, site) => take.measured(celsius, site)}
        />
      )}
      <div className="fx-choices">
        {step === 'check' && <Button onClick={() => take.done(step)}>{w.asked}</Button>}
        {step === 'control' && atDesk && (
          <a className="fx-button" data-tone="plain" href={hrefOf('desk', ['quarantine'], proposalOf(item.state))}>
            {w.propose}
          </a>
        )}
        {step === 'control' && <Button onClick={() => take.done(step)}>{w.taken}</Button>}
        {step === 'handOver' &&
          handingTo.map((to) => (
            <Button key={to} onClick={() => take.handedOver(to)}>
              {handed[to]}
            </Button>
          ))}
        {step === 'follow' &&
          (['well', 'same', 'worse'] as const).map((condition) => (
            <Button key={condition} onClick={() => take.followedUp(condition)}>
              {conditions[condition]}
            </Button>
          ))}
        {state === 'open' && (
          <Chip aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {w.not}
          </Chip>
        )}
      </div>
      {asking && (
        <fieldset className="fx-choices" aria-label={w.not} style={{ border: 0, margin: 0, padding: 0 }}>
          {reasonsFor(step).map((reason) => (
            <Chip key={reason} onClick={() => take.notApplicable(step, reason)}>
              {reasons[reason]}
            </Chip>
          ))}
        </fieldset>
      )}
    </>
  );
}
