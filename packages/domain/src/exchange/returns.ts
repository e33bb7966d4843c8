/** People away and coming back, between the server and who reads it: a link to register oneself, and how many are where. */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Advice, AwayPlace } from '../policy/index.ts';

const Text = Type.String();
const Spoken = Type.Object({ zh: Text, en: Text });

/** What a link asks, before anything is known of who opens it. */
export const ReturnLooked = Type.Object({
  /** The community. */
  place: Text,
  /** Whether the link was made for one person, who need not say who they are. */
  known: Type.Boolean(),
  /** Areas that were at risk within the days that count. */
  areas: Type.Array(Type.Object({ code: Text, name: Spoken })),
  advice: Type.Array(Type.Object({ place: AwayPlace, advice: Advice, text: Spoken })),
  /** The policy's own words for what is asked. */
  questions: Type.Array(Type.Object({ code: Text, text: Spoken })),
  today: Text,
  until: Type.Integer(),
});
export type ReturnLooked = Static<typeof ReturnLooked>;

export const ReturnFigures = Type.Object({
  code: Text,
  name: Text,
  /** Whom the round that was asked for found away, whether anybody has called them yet or not. */
  heard: Type.Integer(),
  /** Everybody of whom something was recorded: told, registered beforehand, back. */
  listed: Type.Integer(),
  away: Type.Integer(),
  /** Of those away, told what the policy advises, or with a day on which they mean to come. */
  advised: Type.Integer(),
  planning: Type.Integer(),
  /** Of those away, in an area of risk. */
  atRisk: Type.Integer(),
  returned: Type.Integer(),
  registered: Type.Integer(),
  /** Registered, and what the policy sets does not stand yet. */
  measureOpen: Type.Integer(),
  overdue: Type.Integer(),
});
export type ReturnFigures = Static<typeof ReturnFigures>;

export const ReturnFiguresTold = Type.Object({
  at: Type.Integer(),
  self: ReturnFigures,
  rows: Type.Array(ReturnFigures),
});
export type ReturnFiguresTold = Static<typeof ReturnFiguresTold>;
