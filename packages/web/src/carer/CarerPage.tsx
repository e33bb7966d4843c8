import type { CarerTold } from '@fangxian/domain/quarantine';
import { useState } from 'react';
import { caseCodeWords } from '../cases/caseWords.ts';
import { Button } from '../look/index.ts';
import { useVisitorLink, VisitorPage } from '../visitor/index.ts';
import { countDaysIn, defineWords, useFormat, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '请您照看{who}',
    somebody: '一位亲友',
    who: '{name}（{need}）',
    why: '照看 ta 的人这几天要居家隔离，出不了门。社区想请您先搭把手。',
    here: 'ta 和家里人同住。去之前请先打下面的电话，怎么送东西、要不要戴口罩，他们会说清楚。',
    elsewhere: 'ta 不在隔离的那户里住。住哪里、要做什么，打下面的电话问。',
    until: '到 {day} 为止；提前结束或要延长，会告诉您。',
    call: '打电话给{seat}',
    will: '收到，我来照看',
    cannot: '做不到',
    saidWill: '您已经答应了，谢谢您。',
    nowCannot: '现在做不到了',
    saidCannot: '知道了。社区马上另找人，您不用再管。',
    thanksWill: '收到，谢谢您',
    thanksCannot: '知道了，谢谢您告诉我们',
    afterWill: '社区已经记下是您在照看。有事打电话：',
    afterCannot: '社区马上另找人。如果是说错了，请打电话：',
    again: '再看一眼',
    emergency: '有急病、急事，直接打',
    notALink: '这个链接不完整，请再点一次，或重新扫码。',
    offline: '没有连上网，请再试一次。',
  },
  en: {
    title: 'Please look after {who}',
    somebody: 'somebody close to you',
    who: '{name} ({need})',
    why: 'Whoever looks after them has to stay at home in quarantine these days. The community asks you to help meanwhile.',
    here: 'They live with their family. Please call one of the numbers below before you go: how to hand things over, and whether to wear a mask.',
    elsewhere:
      'They do not live behind the door that is in quarantine. Where, and what is to be done, you are told on the telephone.',
    until: 'Until {day}. If it ends earlier or takes longer, you are told.',
    call: 'Call the {seat}',
    will: 'Yes, I will',
    cannot: 'I cannot',
    saidWill: 'You have said yes. Thank you.',
    nowCannot: 'I cannot any more',
    saidCannot: 'Understood. The community is looking for somebody else; you need do nothing.',
    thanksWill: 'Thank you',
    thanksCannot: 'Understood, and thank you for saying so',
    afterWill: 'The community knows that you look after them. If anything comes up, call:',
    afterCannot: 'The community looks for somebody else at once. If that was a slip, call:',
    again: 'Look again',
    emergency: 'In an emergency call',
    notALink: 'This link is not whole. Please open it again, or scan the code again.',
    offline: 'No connection. Please try again.',
  },
});

/** What somebody is asked, by the community, of one dependant: two answers, and the numbers of those who know more. */
export function CarerPage() {
  const w = useWords(words);
  const codes = useWords(caseCodeWords);
  const format = useFormat();
  const link = useVisitorLink<CarerTold>('/api/carer', { notWhole: w.notALink, offline: w.offline });
  const [answer, setAnswer] = useState<'will' | 'cannot'>();
  if (link.looked) countDaysIn(link.looked.zone);
  const send = (said: 'will' | 'cannot') => {
    setAnswer(said);
    void link.send({ answer: said });
  };
  // What was just said holds, once it was taken; the page itself is as it was opened.
  const stands = (told: CarerTold) => (answer && !link.sending && !link.problem ? answer : told.answered);
  return (
    <VisitorPage
      link={link}
      thanks={answer === 'will' ? w.thanksWill : w.thanksCannot}
      after={(told) => (
        <>
          <p>{answer === 'will' ? w.afterWill : w.afterCannot}</p>
          <Numbers told={told} />
        </>
      )}
      again={w.again}
    >
      {(told) => {
        const { name, need, lives, until } = told;
        return (
          <>
            <h1>{w.title({ who: name ? w.who({ name, need: codes[need] }) : w.somebody })}</h1>
            <p>{w.why}</p>
            <p>{w.until({ day: format.day(until) })}</p>
            <p>{w[lives]}</p>
            <Numbers told={told} />
            {stands(told) === 'cannot' ? (
              <p role="status">{w.saidCannot}</p>
            ) : (
              <>
                {stands(told) === 'will' ? (
                  <p role="status">{w.saidWill}</p>
                ) : (
                  <Button tone="primary" wide disabled={link.sending} onClick={() => send('will')}>
                    {w.will}
                  </Button>
                )}
                <Button wide disabled={link.sending} onClick={() => send('cannot')}>
                  {stands(told) === 'will' ? w.nowCannot : w.cannot}
                </Button>
              </>
            )}
          </>
        );
      }}
    </VisitorPage>
  );
}

function Numbers({ told }: { told: CarerTold }) {
  const w = useWords(words);
  const language = useLanguage();
  return (
    <>
      <ul className="fx-list">
        {told.team.map(({ name, phone }) => (
          <li key={phone}>
            {name[language]}{' '}
            <a href={`tel:${phone}`} aria-label={w.call({ seat: name[language] })}>
              ☎ {phone}
            </a>
          </li>
        ))}
      </ul>
      <p className="fx-note">
        {w.emergency} <a href="tel:120">120</a>
      </p>
    </>
  );
}
