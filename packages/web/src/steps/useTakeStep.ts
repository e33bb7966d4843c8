/** Taking a step: one record each, with ten seconds to take it back. */
import type { MeasuringSite, Step } from '@fangxian/domain/policy';
import type { Condition, FollowUpState, HandedTo, NotApplicable } from '@fangxian/domain/screening';
import { useDevice } from '../device/index.ts';
import { useSaying } from '../saying/index.ts';
import { useLanguage } from '../words/index.ts';

export type TakeStep = ReturnType<typeof useTakeStep>;

export function useTakeStep({ round, household, person }: Pick<FollowUpState, 'round' | 'household' | 'person'>) {
  const language = useLanguage();
  const device = useDevice();
  const say = useSaying();
  const about = { round, household, person };

  async function record(kind: string, step: Step, told: object): Promise<void> {
    const { steps } = device.session.policy.followUp;
    const name = steps.find((one) => one.step === step)?.name[language] ?? step;
    await say([{ kind, body: { ...about, ...told } }], name);
  }

  return {
    done: (step: Step) => void record('screening.stepTaken', step, { step, outcome: 'done' }),
    notApplicable: (step: Step, reason: NotApplicable) =>
      void record('screening.stepTaken', step, { step, outcome: 'notApplicable', reason }),
    handedOver: (to: HandedTo) => void record('screening.handedOver', 'handOver', { to }),
    followedUp: (condition: Condition) => void record('screening.followedUp', 'follow', { condition }),
    measured: (celsius: number, site: MeasuringSite) =>
      void record('screening.temperatureTaken', 'measure', { celsius, site }),
  };
}
