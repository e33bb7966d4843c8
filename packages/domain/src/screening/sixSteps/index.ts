import type { Area } from '../../records/index.ts';
import { followed, followUp } from './followUp.ts';
import { sixStepKinds } from './kinds.ts';
import { onPersonChanged } from './opening.ts';

export { dueHour, type FollowedState, stepTally } from './followUp.ts';
export * from './measuredAgain.ts';
export * from './opening.ts';
export * from './shapes.ts';
export * from './stepsOf.ts';
export * from './temperature.ts';

export const sixSteps = {
  kinds: sixStepKinds,
  registers: [followUp, followed],
  listeners: [onPersonChanged],
} satisfies Pick<Area, 'kinds' | 'registers' | 'listeners'>;
