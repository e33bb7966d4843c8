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
    help: '这张表',
  },
  en: {
    title: 'Keys',
    down: 'Next row',
    up: 'Row before',
    open: 'Into the detail',
    search: 'Search',
    close: 'Close the detail',
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
