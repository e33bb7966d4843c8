import type { PersonState } from '@fangxian/domain/residents';
import type { FollowUpState } from '@fangxian/domain/screening';
import { useDevice } from '../../device/index.ts';
import { siteWords, TakeTemperature, useTakeStep } from '../../steps/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { plain } from '../doors/plain.ts';
import { usePolicy } from './usePolicy.ts';

const words = defineWords({
  zh: { title: '{name}：先休息，{n} 分钟后再量一次（{site}）', somebody: '发热的人' },
  en: {
    title: '{name}: let them rest, and measure again in {n} {n:minute|minutes} ({site})',
    somebody: 'The person with a fever',
  },
});

type About = Pick<FollowUpState, 'round' | 'household' | 'person'>;

/** A fever is measured again: when and where the policy says, put down where it was found. */
export function Recheck({ about }: { about: About }) {
  const w = useWords(words);
  const sites = useWords(siteWords);
  const { fever } = usePolicy();
  const device = useDevice();
  const take = useTakeStep(about);
  const name = plain<string>(device.get<PersonState>(`person/${about.person}`)?.name) ?? w.somebody;
  return (
    <div className="door-panel">
      <b>{w.title({ name, n: fever.recheckMinutes, site: sites[fever.recheckSite] })}</b>
      <TakeTemperature site={fever.recheckSite} onTake={take.measured} />
    </div>
  );
}
