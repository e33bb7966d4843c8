/** Whom a round from above asks: everybody, whoever meets a criterion (精准、延伸), or the doors of an earlier round (滚动). */
import type { RoundMode, RoundScope } from '@fangxian/domain/screening';
import { Segmented, Select } from 'antd';
import { useDevice } from '../../device/index.ts';
import { modeWords, useCriteriaText } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { CriteriaFields } from './CriteriaFields.tsx';
import { PlacesField } from './PlacesField.tsx';
import { repeated } from './placesBelow.ts';
import type { KnownRound } from './useRounds.ts';

const words = defineWords({
  zh: {
    where: '哪些地方',
    extendedWhy: '问线索所在的户和旁边的户，再往外找。',
    rollingWhy: '再问一遍，范围和那一轮一样；那一轮没见到的，在各社区处处标出来，排在前面。',
    same: '那一轮找的是：{criteria}。当时在名单上的再问，新符合的也问。',
    samePlaces: '那一轮选了 {n} 处，还是这几处。',
  },
  en: {
    where: 'Where',
    extendedWhy: 'Where a lead points, and next door; then further out.',
    rollingWhy:
      'Everybody of an earlier round once more; whoever was missed then is marked everywhere and comes first.',
    same: 'That round looked for {criteria}. Who was on its list is asked again, and whoever is found now.',
    samePlaces: 'As then, it is for the places chosen ({n}).',
  },
});

export type WhomAbove = { readonly mode: RoundMode; readonly scope: RoundScope; readonly follows?: string };

const modes = ['whole', 'targeted', 'extended', 'rolling'] as const;

/** The round that another would repeat: the latest of this level, else the latest that came from above. */
export function latestOf(rounds: readonly KnownRound[], openedHere: (round: string) => boolean) {
  const latest = [...rounds].sort((a, b) => (a.round < b.round ? 1 : -1));
  return latest.find(({ round }) => openedHere(round)) ?? latest[0];
}

export function WhomAboveFields(props: {
  whom: WhomAbove;
  rounds: readonly KnownRound[];
  onChange: (whom: WhomAbove) => void;
}) {
  const { whom, rounds, onChange } = props;
  const w = useWords(words);
  const m = useWords(modeWords);
  const textOf = useCriteriaText();
  const device = useDevice();
  const { mode, scope } = whom;
  const { places = [], criteria = {} } = scope;
  const follow = (round: KnownRound) =>
    onChange({ mode: 'rolling', scope: repeated(round.meant ?? round.scope, device.log), follows: round.round });
  const choose = (next: RoundMode) => {
    const last = latestOf(rounds, (round) => device.get(`roundOpening/${round}`) !== undefined);
    if (next === 'rolling') return last && follow(last);
    // A lead's own door alone on a list would say whose it is.
    const found = next === 'extended' ? { leads: true as const, sameStairwell: true as const } : {};
    const chosen = mode !== 'rolling' && places.length > 0 && { places };
    onChange({ mode: next, scope: { ...chosen, ...(next !== 'whole' && { criteria: found }) } });
  };
  const offered = modes.filter((one) => one !== 'rolling' || rounds.length > 0);
  return (
    <>
      <div className="cm-whom">
        <span>{m.mode}</span>
        <Segmented
          aria-label={m.mode}
          value={mode}
          options={offered.map((value) => ({ value, label: value === 'whole' ? m.full : m[value] }))}
          onChange={(next) => choose(next as RoundMode)}
        />
      </div>
      {mode === 'rolling' ? (
        <label htmlFor="command-follows">
          {m.follows}
          <Select<string>
            id="command-follows"
            popupMatchSelectWidth={false}
            {...(whom.follows && { value: whom.follows })}
            options={rounds.map(({ round, name }) => ({ value: round, label: name }))}
            onChange={(id) => {
              const round = rounds.find((one) => one.round === id);
              if (round) follow(round);
            }}
          />
        </label>
      ) : (
        device.session.logs.filter(({ code }) => code.startsWith(device.log)).length > 2 && (
          <label htmlFor="command-where">
            {w.where}
            <PlacesField
              id="command-where"
              value={places}
              onChange={(next) => {
                const { places: _, ...rest } = scope;
                onChange({ ...whom, scope: { ...rest, ...(next.length > 0 && { places: next }) } });
              }}
            />
          </label>
        )
      )}
      {mode !== 'whole' && (
        <small className="cm-mode">
          {mode === 'targeted' ? m.targetedWhy : w[`${mode}Why`]}
          {mode === 'rolling' && places.length > 0 && ` ${w.samePlaces({ n: places.length })}`}
          {mode === 'rolling' && scope.criteria && ` ${w.same({ criteria: textOf(scope.criteria) })}`}
        </small>
      )}
      {(mode === 'targeted' || mode === 'extended') && (
        <CriteriaFields
          mode={mode}
          criteria={criteria}
          onChange={(next) => onChange({ ...whom, scope: { ...scope, criteria: next } })}
        />
      )}
    </>
  );
}
