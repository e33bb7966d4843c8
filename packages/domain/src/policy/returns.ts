/** What a policy says of people who are away and of people who come back: advice by where they are, measure by where they were. */

import type { Static } from 'typebox';
import * as Type from 'typebox';

const Text = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) });
const Hours = Type.Number({ minimum: 0, maximum: 720 });

/** Where somebody is who is not at home, as far as it matters to the rules. */
export const AwayPlace = Type.Union([
  Type.Literal('district'),
  Type.Literal('city'),
  Type.Literal('elsewhere'),
  Type.Literal('riskArea'),
  Type.Literal('abroad'),
  Type.Literal('unknown'),
]);
export type AwayPlace = Static<typeof AwayPlace>;

/** In the order in which forms offer them. */
export const awayPlaces: readonly AwayPlace[] = ['district', 'city', 'elsewhere', 'riskArea', 'abroad', 'unknown'];

/** 暂缓返渝、尽量延后返程、回来先登记. */
export const Advice = Type.Union([Type.Literal('delay'), Type.Literal('postpone'), Type.Literal('register')]);
export type Advice = Static<typeof Advice>;

/** What was told on arrival beside where they came from; the first that fits counts. */
export const Exposure = Type.Union([
  Type.Literal('unwell'),
  Type.Literal('contact'),
  Type.Literal('through'),
  Type.Literal('none'),
]);
export type Exposure = Static<typeof Exposure>;

/** What follows on arrival. */
export const ReturnMeasure = Type.Union([
  Type.Literal('seeDoctor'),
  Type.Literal('homeObservation'),
  Type.Literal('registerOnly'),
]);
export type ReturnMeasure = Static<typeof ReturnMeasure>;

export const ReturnsPolicy = Type.Object({
  advice: Type.Array(Type.Object({ place: AwayPlace, advice: Advice, text: Text }), { maxItems: 6 }),
  /** Origin by exposure: of all that fit, the first counts; where none fits, being registered is enough. */
  measures: Type.Array(
    Type.Object({
      places: Type.Array(AwayPlace, { minItems: 1, maxItems: 6 }),
      exposures: Type.Array(Exposure, { minItems: 1, maxItems: 4 }),
      measure: ReturnMeasure,
    }),
    { maxItems: 24 },
  ),
  /** Within so many hours after word of somebody away they are told the advice; so long after that, asked again. */
  adviseHours: Hours,
  askAgainHours: Hours,
  /** Hours after somebody is back within which they are registered, and after that within which the measure stands. */
  registerHours: Hours,
  measureHours: Hours,
  /** Days for which a link to register oneself opens. */
  linkDays: Type.Integer({ minimum: 1, maximum: 180 }),
});
export type ReturnsPolicy = Static<typeof ReturnsPolicy>;

export const firstReturns: ReturnsPolicy = {
  advice: [
    {
      place: 'riskArea',
      advice: 'delay',
      text: {
        zh: '请暂缓返渝，在当地做好防护；回来前先登记，回来当天到社区登记，居家观察14天。',
        en: 'Please put off coming back and stay safe where you are. Register before you travel and on the day you arrive; 14 days of observation at home follow.',
      },
    },
    ...(['elsewhere', 'abroad', 'unknown'] as const).map((place) => ({
      place,
      advice: 'postpone' as const,
      text: {
        zh: '请尽量延后返程；回来前先登记，回来当天到社区登记，居家观察14天。',
        en: 'Please come back as late as you can. Register before you travel and on the day you arrive; 14 days of observation at home follow.',
      },
    })),
    ...(['city', 'district'] as const).map((place) => ({
      place,
      advice: 'register' as const,
      text: {
        zh: '少出行、戴口罩；回来当天到社区登记。',
        en: 'Travel little and wear a mask. Register with the community on the day you arrive.',
      },
    })),
  ],
  measures: [
    {
      places: ['riskArea', 'elsewhere', 'abroad', 'unknown', 'city', 'district'],
      exposures: ['unwell'],
      measure: 'seeDoctor',
    },
    {
      places: ['riskArea', 'elsewhere', 'abroad', 'unknown', 'city', 'district'],
      exposures: ['contact', 'through'],
      measure: 'homeObservation',
    },
    { places: ['riskArea', 'elsewhere', 'abroad', 'unknown'], exposures: ['none'], measure: 'homeObservation' },
  ],
  adviseHours: 24,
  askAgainHours: 72,
  registerHours: 12,
  measureHours: 12,
  linkDays: 60,
};

export const returnSources: { readonly [field: string]: string } = {
  'returns.advice':
    'Beibei newspaper page, February 2020: who is in Hubei puts off coming back (暂缓返渝), who is elsewhere outside the city comes as late as possible (尽量延后返程); for within the city a Fangxian proposal',
  'returns.measures':
    'Beibei newspaper page, February 2020: whoever comes back from outside is observed at home for 14 days (一律居家或居住地隔离观察14天); the rows for contact, transit and illness are a Fangxian proposal after Joint Prevention Mechanism order 2020 No. 5',
  'returns.hours': 'Fangxian proposal; the page asks for registration at once (第一时间到社区进行信息登记)',
  'returns.linkDays': 'Fangxian proposal: longer than anybody was asked to put off coming back',
};
