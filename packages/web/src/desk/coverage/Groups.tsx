import { mayWrite } from '@fangxian/domain/access';
import type { Group, GroupsState } from '@fangxian/domain/screening';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice, useRow, uuidv7 } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { CoverageBar } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { notYet, type RoundReading, useCommunity } from '../community/index.ts';
import { byGroup } from './groups.ts';
import { countWords } from './ThreeNumbers.tsx';

const words = defineWords({
  zh: {
    group: '小组',
    title: '分小组',
    none: '未分组',
    progress: '进度',
    draw: '把楼栋分给小组',
    change: '改分组',
    add: '加一组',
    name: '组名',
    nth: '第{n}组',
    buildings: '哪些楼栋',
    remove: '去掉这一组',
    save: '存下分组',
    saved: '分组已存',
    notSaved: '没有存上，请再点一次',
    why: '一栋楼只归一个小组，户数才不会算重。',
  },
  en: {
    group: 'Group',
    title: 'Groups',
    none: 'In no group',
    progress: 'Progress',
    draw: 'Share buildings out to groups',
    change: 'Change groups',
    add: 'Add a group',
    name: 'Name',
    nth: 'Group {n}',
    buildings: 'Buildings',
    remove: 'Remove this group',
    save: 'Save groups',
    saved: 'Groups saved',
    notSaved: 'Not saved. Press once more',
    why: 'A building belongs to one group, so that no household is counted twice.',
  },
});

/** Progress of each group that goes out, and who goes where. */
export function Groups({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const c = useWords(countWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const [drawing, setDrawing] = useState(false);
  const groups = useRow<GroupsState>('buildingGroups/now')?.groups ?? [];
  const may = mayWrite(device.session.grants, 'screening.groupsDrawn', device.log, {}, now) === 'yes';
  if (groups.length === 0 && !may) return null;
  const link = (buildings: readonly string[], show: string, value: number) => (
    <a href={hrefOf('desk', ['unreached'], { buildings: buildings.join(','), show, round: reading.round.round })}>
      {format.number(value)}
    </a>
  );
  return (
    <div className="dk-sideways">
      {groups.length > 0 && (
        <table className="dk-table">
          <thead>
            <tr>
              <th>{w.group}</th>
              <th>{c.settled}</th>
              <th>{c.tried}</th>
              <th>{c.notYet}</th>
              <th>{c.households}</th>
              <th data-text className="dk-wide">
                {w.progress}
              </th>
            </tr>
          </thead>
          <tbody>
            {byGroup(groups, reading.byBuilding).map(({ id, name, buildings, ...count }) => (
              <tr key={id}>
                <td className="dk-name">{name || w.none}</td>
                <td>{link(buildings, 'settled', count.settled)}</td>
                <td>{link(buildings, 'tried', count.tried)}</td>
                <td>{link(buildings, 'notYet', notYet(count))}</td>
                <td>{link(buildings, 'all', count.households)}</td>
                <td data-text>
                  <CoverageBar {...count} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may && (
        <Button type="text" onClick={() => setDrawing(true)}>
          {groups.length > 0 ? w.change : w.draw}
        </Button>
      )}
      {drawing && <DrawGroups groups={groups} onDone={() => setDrawing(false)} />}
    </div>
  );
}

function DrawGroups({ groups, onDone }: { groups: readonly Group[]; onDone: () => void }) {
  const w = useWords(words);
  const device = useDevice();
  const { buildings } = useCommunity();
  const [made, setMade] = useState(() => [...groups]);
  const whole = made.every(({ name, buildings: some }) => name.trim() !== '' && some.length > 0);
  const taken = new Map(made.flatMap(({ group, buildings: some }) => some.map((one) => [one, group] as const)));
  const change = (group: string, to: Partial<Group>) =>
    setMade(made.map((one) => (one.group === group ? { ...one, ...to } : one)));
  const save = async () => {
    try {
      await device.record('screening.groupsDrawn', { groups: made });
      toast(w.saved);
      onDone();
    } catch {
      toast(w.notSaved);
    }
  };
  return (
    <Modal
      open
      centered
      title={w.title}
      width="44rem"
      onCancel={onDone}
      footer={
        <Button type="primary" disabled={!whole} onClick={() => void save()}>
          {w.save}
        </Button>
      }
    >
      <div className="dk-form">
        <p className="dk-note">{w.why}</p>
        {made.map(({ group, name, buildings: some }, at) => (
          <div key={group} className="dk-field">
            <Input
              aria-label={`${w.name} ${at + 1}`}
              placeholder={w.name}
              maxLength={40}
              value={name}
              onChange={({ target }) => change(group, { name: target.value })}
            />
            <Select<string[]>
              mode="multiple"
              aria-label={`${w.buildings} ${at + 1}`}
              placeholder={w.buildings}
              showSearch={{ optionFilterProp: 'label' }}
              value={some}
              options={buildings.map(({ building, name: label }) => ({
                ...{ value: building, label },
                disabled: (taken.get(building) ?? group) !== group,
              }))}
              onChange={(ids) => change(group, { buildings: ids })}
            />
            <Button type="text" onClick={() => setMade(made.filter((one) => one.group !== group))}>
              {w.remove}
            </Button>
          </div>
        ))}
        <Button
          onClick={() => setMade([...made, { group: uuidv7(), name: w.nth({ n: made.length + 1 }), buildings: [] }])}
        >
          ＋ {w.add}
        </Button>
      </div>
    </Modal>
  );
}
