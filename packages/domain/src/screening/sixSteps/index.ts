import type { Area } from '../../records/index.ts';
import { controlTold, onCaseMistaken, onCaseProposed } from './control.ts';
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
  kinds: [...sixStepKinds, controlTold],
  registers: [followUp, followed],
  listeners: [onPersonChanged, onCaseProposed, onCaseMistaken],
} satisfies Pick<Area, 'kinds' | 'registers' | 'listeners'>;
