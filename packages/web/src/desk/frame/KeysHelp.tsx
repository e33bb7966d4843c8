import { Modal } from 'antd';
import { defineWords, useWords } from '../../words/index.ts';
import { areas, areaWords } from './areas.ts';

const words = defineWords({
  zh: {
    title: '快捷键',
    down: '下一行',
    up: '上一行',
    open: '打开右边的详情',
    search: '查找',
    close: '关闭详情',
    tickKeys: 'x 空格',
    tick: '选中这一行，再按取消',
    stretch: '选到这一行为止',
    all: '全选，再按全不选',
    help: '这张表',
  },
  en: {
    title: 'Keys',
    down: 'Next row',
    up: 'Row before',
    open: 'Into the detail',
    search: 'Search',
    close: 'Close the detail',
    tickKeys: 'x Space',
    tick: 'Tick this row, or untick it',
    stretch: 'Tick all up to this row',
    all: 'Tick all rows, or none',
    help: 'This list',
  },
});

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const named = useWords(areaWords);
  const keys: readonly (readonly [string, string])[] = [
    ['j ↓', w.down],
    ['k ↑', w.up],
    ['Enter', w.open],
    [w.tickKeys, w.tick],
    ['X', w.stretch],
    ['a', w.all],
    ['/', w.search],
    ['Esc', w.close],
    ['?', w.help],
    ...areas.map((area, at) => [String(at + 1), named[area]] as const),
  ];
  return (
    <Modal open title={w.title} footer={null} onCancel={onClose} width="28rem">
      <dl className="dk-keys">
        {keys.map(([key, told]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
