import type { Area } from '../../records/index.ts';
import { moveReturned, moveTaken, moveUntaken } from './answers.ts';
import { arrival, expected, recallAsked } from './expected.ts';
import { arrivalReturned, arrivalTaken, takingUndone } from './receiving.ts';
import { departure, movedAway, moveRecalled } from './sending.ts';

export * from './shapes.ts';

export const crossing = {
  kinds: [
    ...[movedAway, moveRecalled, moveTaken, moveUntaken, moveReturned],
    ...[expected, recallAsked, arrivalTaken, takingUndone, arrivalReturned],
  ],
  registers: [departure, arrival],
} satisfies Pick<Area, 'kinds' | 'registers'>;
