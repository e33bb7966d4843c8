import { gridId } from '@fangxian/domain/places';
import { plain } from '@fangxian/domain/records';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { membersIn, workersOf } from '../../registry/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { grantWords } from '../people/index.ts';
import { placeWords } from './placeWords.ts';

const words = defineWords({
  zh: {
    buildings: '楼栋',
    homes: '户数',
    workers: '谁负责',
    nobody: '还没有人',
    rename: '改名',
    save: '存',
    cancel: '不改了',
    name: '新网格的名称',
    draw: '划一个网格',
    saved: '{name} 已存',
    hint: '把楼栋划进网格、并网格、标出飞地 ›',
    exclave: '{name}（飞地：{where}）',
  },
  en: {
    buildings: 'Buildings',
    homes: 'Households',
    workers: 'Answered for by',
    nobody: 'nobody yet',
    rename: 'Rename',
    save: 'Save',
    cancel: 'Cancel',
    name: 'Name of a new grid',
    draw: 'Draw a grid',
    saved: '{name} saved',
    hint: 'Put buildings into a grid, join grids, mark exclaves ›',
    exclave: '{name} (exclave: {where})',
  },
});

/** The community's grids. A grid keeps its id when it is renamed, and with it all that was counted. */
export function Grids() {
  const w = useWords(words);
  const p = useWords(placeWords);
  const { comma } = useWords(grantWords);
  const format = useFormat();
  const device = useDevice();
  const say = useSaying();
  const { grids, buildings } = useCommunity();
  const now = useNow();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const members = useMemo(() => membersIn(device), [device, version]);
  const [renaming, setRenaming] = useState<{ id: string; name: string } | undefined>();
  const [name, setName] = useState('');
  const draw = async (grid: string, told: string) => {
    const how = { final: true, whole: true };
    if (!(await say([{ kind: 'places.gridDrawn', body: { grid, name: told } }], w.saved({ name: told }), how))) return;
    setRenaming(undefined);
    setName('');
  };
  return (
    <div className="dk-scroll">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{p.grid}</th>
            <th>{w.buildings}</th>
            <th>{w.homes}</th>
            <th data-text>{w.workers}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {[...grids, { id: '', name: p.noGrid }].map((grid) => {
            const own = buildings.filter((building) => (building.grid ?? '') === grid.id);
            const homes = own.reduce((sum, one) => sum + one.homes.length, 0);
            const workers = grid.id
              ? workersOf(members, grid.id, new Set(own.map(({ building }) => building)), now)
              : [];
            return (
              <tr key={grid.id}>
                <td>
                  {renaming && renaming.id === grid.id ? (
                    <Input
                      aria-label={w.rename}
                      value={renaming.name}
                      maxLength={80}
                      style={{ maxWidth: '16rem' }}
                      onChange={({ target }) => setRenaming({ id: grid.id, name: target.value })}
                    />
                  ) : (
                    grid.name
                  )}
                </td>
                <td>
                  {own
                    .map(({ name: told, exclave }) => (exclave ? w.exclave({ name: told, where: exclave }) : told))
                    .join(comma) || '–'}
                </td>
                <td>
                  <a href={hrefOf('desk', ['unreached'], { show: 'all', grid: grid.id || 'none' })}>
                    {format.number(homes)}
                  </a>
                </td>
                <td data-text>
                  {workers.map(({ name: told }) => plain(told) ?? '').join(comma) || (grid.id ? w.nobody : '–')}
                </td>
                <td>
                  {renaming && renaming.id === grid.id ? (
                    <>
                      <Button disabled={!renaming.name.trim()} onClick={() => void draw(grid.id, renaming.name.trim())}>
                        {w.save}
                      </Button>{' '}
                      <Button type="text" onClick={() => setRenaming(undefined)}>
                        {w.cancel}
                      </Button>
                    </>
                  ) : (
                    grid.id && (
                      <Button type="text" onClick={() => setRenaming(grid)}>
                        {w.rename}
                      </Button>
                    )
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="dk-filters" style={{ paddingTop: '1rem' }}>
        <Input
          aria-label={w.name}
          placeholder={w.name}
          value={name}
          maxLength={80}
          style={{ width: '16rem' }}
          onChange={({ target }) => setName(target.value)}
        />
        <Button disabled={!name.trim()} onClick={() => void draw(gridId(device.log, name.trim()), name.trim())}>
          {w.draw}
        </Button>
      </div>
      <p>
        <a href={hrefOf('desk', ['ground'], { do: 'grid' })}>{w.hint}</a>
      </p>
    </div>
  );
}
