import type { CoverageState, RoundState, Visited } from '@fangxian/domain/screening';
import { Button } from 'antd';
import { useState } from 'react';
import { useNow } from '../../app/index.ts';
import { nextTries, nobodyBody, refusedBody, sumOf } from '../../door/visit/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import type { Home } from '../community/index.ts';
import { CallBackAt } from './CallBackAt.tsx';
import { PhoneQuestions, PhoneRemarks } from './PhoneSheet.tsx';
import { usePhoneVisit } from './usePhoneVisit.ts';

const words = defineWords({
  zh: {
    title: '电话问过',
    allWell: '全部正常，已问过',
    some: '已问过：{told}',
    well: '{n} 人正常',
    needsAttention: '{n} 人有情况',
    away: '{n} 人外出',
    refusedBy: '{n} 人不愿答',
    none: '先说每个人怎样',
    mustLeft: '还有 {n} 个必问没答',
    noAnswer: '没接',
    refused: '不愿答',
    cancel: '不记了',
    saved: '{door} 已存',
    notUndone: '没有撤销成，请再试一次',
    unsaved: '没有存上。填的都还在，请先给这台电脑腾出空间，再点一次。',
  },
  en: {
    title: 'Asked by telephone',
    allWell: 'All well, asked',
    some: 'Asked: {told}',
    well: '{n} well',
    needsAttention: '{n} with something',
    away: '{n} away',
    refusedBy: '{n} would not say',
    none: 'Say how each is first',
    mustLeft: 'Always asked, not answered yet: {n}',
    noAnswer: 'No answer',
    refused: 'Would not talk',
    cancel: 'Cancel',
    saved: '{door} saved',
    notUndone: 'Not taken back. Please try once more',
    unsaved: 'NOT saved. What you filled in is still here: free some space on this computer, then click again.',
  },
});

/** The door's sheet, over the telephone: the same draft, the same facts, whoever holds the receiver. */
export function PhoneVisit(props: {
  home: Home;
  row: CoverageState | undefined;
  round: RoundState;
  onDone: () => void;
}) {
  const { home, row, round, onDone } = props;
  const w = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const phone = usePhoneVisit(home, row, round);
  const { draft, about, lines, body } = phone;
  const [failed, setFailed] = useState(false);
  const [callAt, setCallAt] = useState<number>();
  const { policy } = phone.asking;
  const sum = sumOf(lines);
  const left = body ? phone.mustLeft(draft) : 0;

  const save = async (visit: Visited) => {
    try {
      const saved = await phone.record(visit);
      onDone();
      toast(w.saved({ door: home.address }), () => void saved.undo().catch(() => toast(w.notUndone)));
    } catch {
      setFailed(true);
    }
  };
  const told = [
    sum.well > 0 && w.well({ n: sum.well }),
    sum.needsAttention > 0 && w.needsAttention({ n: sum.needsAttention }),
    sum.away > 0 && w.away({ n: sum.away }),
    sum.refused > 0 && w.refusedBy({ n: sum.refused }),
  ];
  const next = nextTries(now, policy.zone, policy.screening.nextTryHours)[0]?.at ?? now;
  return (
    <section className="dk-call">
      <h3>{w.title}</h3>
      <PhoneQuestions {...{ phone, home, row, round }} dial />
      <PhoneRemarks phone={phone} />
      {failed && (
        <p className="dk-problem" role="alert">
          {w.unsaved}
        </p>
      )}
      <div className="dk-actions">
        <CallBackAt
          now={now}
          zone={policy.zone}
          nextTryHours={policy.screening.nextTryHours}
          value={callAt}
          onChange={setCallAt}
        />
        <Button onClick={() => void save(nobodyBody(about, draft, callAt ?? next))}>{w.noAnswer}</Button>
      </div>
      {left > 0 && <p className="dk-note">{w.mustLeft({ n: left })}</p>}
      <div className="dk-actions">
        <Button type="primary" className="dk-next" disabled={!body} onClick={() => body && void save(body)}>
          {!body
            ? w.none
            : sum.everybodyWell
              ? w.allWell
              : w.some({ told: told.filter(Boolean).join(language === 'zh' ? '，' : ', ') })}
        </Button>
        <Button onClick={() => void save(refusedBody(about, draft))}>{w.refused}</Button>
        <Button
          type="text"
          onClick={() => {
            phone.clear();
            onDone();
          }}
        >
          {w.cancel}
        </Button>
      </div>
    </section>
  );
}
