import { memo } from 'react';
import { type StateName, states } from '../../look/index.ts';

/**
 * The shapes of the states, drawn once and used by every cell: a tower of five hundred doors is five
 * hundred references, not five hundred drawings.
 */
export const StateSprites = memo(function StateSprites() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      {(Object.keys(states) as StateName[]).map((name) => (
        <symbol key={name} id={`door-state-${name}`} viewBox="0 0 20 20">
          {states[name].shape}
        </symbol>
      ))}
    </svg>
  );
});

export function StateSprite({ state }: { state: StateName }) {
  return (
    <svg className="fx-mark" viewBox="0 0 20 20" aria-hidden="true">
      <use href={`#door-state-${state}`} />
    </svg>
  );
}
