import type { GroundFact } from '@fangxian/domain/residents';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { BuildingChoice, GridChoice } from './Choice.tsx';
import type { Drawn } from './drawn.ts';
import { groundWords } from './groundWords.ts';
import { useDrawn } from './useDrawn.ts';

type Props = { at: string | undefined; onChange: (drawn: Drawn | undefined) => void; onBuilding: (id: string) => void };

/** Another name, for a building or a grid; nobody moves. And where a building stands that stands apart. */
export function Rename({ at, onChange, onBuilding }: Props) {
  const w = useWords(groundWords);
  const { buildings, grids } = useCommunity();
  const [what, setWhat] = useState<'building' | 'grid'>('building');
  const [gridAt, setGridAt] = useState<string | undefined>();
  const building = what === 'building' ? buildings.find((one) => one.building === at) : undefined;
  const grid = what === 'grid' ? grids.find(({ id }) => id === gridAt) : undefined;
  const known = building ?? grid;
  const [told, setTold] = useState<{ of?: string | undefined; name: string; exclave: string }>({
    name: '',
    exclave: '',
  });
  const of = building?.building ?? grid?.id;
  const now = told.of === of ? told : { name: known?.name ?? '', exclave: building?.exclave ?? '' };
  const name = now.name.trim();
  const exclave = now.exclave.trim();
  const facts: GroundFact[] = [];
  if (building && name && (name !== building.name || exclave !== (building.exclave ?? ''))) {
    const changed = {
      ...(name !== building.name && { name }),
      ...(exclave !== (building.exclave ?? '') && { exclave }),
    };
    facts.push({ kind: 'places.buildingChanged', body: { building: building.building, ...changed } });
  }
  if (grid && name && name !== grid.name) facts.push({ kind: 'places.gridDrawn', body: { grid: grid.id, name } });
  useDrawn(
    facts.length > 0 && known
      ? { title: w.renamed({ before: known.name, name }), plan: { before: facts, shifts: [], after: [] } }
      : undefined,
    JSON.stringify([known, facts]),
    onChange,
  );
  return (
    <>
      <Segmented
        value={what}
        options={[
          { value: 'building', label: w.building },
          { value: 'grid', label: w.fromGrid },
        ]}
        onChange={(next) => setWhat(next as typeof what)}
      />
      {what === 'building' ? (
        <BuildingChoice label={w.from} value={at} onChange={onBuilding} />
      ) : (
        <GridChoice label={w.fromGrid} value={gridAt} onChange={setGridAt} />
      )}
      {known && (
        <label htmlFor="ground-name">
          <span>{w.name}</span>
          <Input
            id="ground-name"
            maxLength={80}
            value={now.name}
            onChange={({ target }) => setTold({ ...now, of, name: target.value })}
          />
        </label>
      )}
      {building && (
        <label htmlFor="ground-exclave">
          <span>{w.exclave}</span>
          <Input
            id="ground-exclave"
            maxLength={80}
            value={now.exclave}
            onChange={({ target }) => setTold({ ...now, of, exclave: target.value })}
          />
        </label>
      )}
    </>
  );
}
