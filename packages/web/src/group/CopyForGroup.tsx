import { Button, Dropdown } from 'antd';
import { toast } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { type GroupDoor, groupText, groupWords, mayBeSaid, type Sort } from './groupText.ts';
import { passOn } from './passOn.ts';

const words = defineWords({
  zh: {
    copy: '复制到群',
    copied: '已复制 {n} 户的门牌号，没有姓名和电话',
    notCopied: '浏览器不让复制，请改用打印',
    kept: '这张名单说的是谁的情况，不往群里发',
  },
  en: {
    copy: 'Copy for the group',
    copied: 'Door numbers of {n} {n:household|households} copied; no names, no numbers',
    notCopied: 'The browser does not allow copying; print instead',
    kept: 'This list says how somebody is; it does not go to a group',
  },
});

/** One button for every list. With several `sorts` it is asked what for: the same doors, another request. */
export function CopyForGroup(props: {
  sorts: readonly Sort[];
  doors: readonly GroupDoor[];
  about?: string | undefined;
}) {
  const { sorts, doors, about } = props;
  const w = useWords(words);
  const g = useWords(groupWords);
  const format = useFormat();
  const said = sorts.filter(mayBeSaid);
  const copy = async (sort: Sort) => {
    const text = groupText(sort, doors, about);
    if (text === undefined) return;
    toast((await passOn(text)) ? w.copied({ n: format.number(doors.length) }) : w.notCopied);
  };
  if (said.length === 0) {
    return (
      <Button disabled title={w.kept}>
        {w.copy}
      </Button>
    );
  }
  const [only] = said;
  if (said.length === 1 && only) {
    return (
      <Button disabled={doors.length === 0} onClick={() => void copy(only)}>
        {w.copy}
      </Button>
    );
  }
  return (
    <Dropdown
      disabled={doors.length === 0}
      trigger={['click']}
      menu={{ items: said.map((key) => ({ key, label: g[key] })), onClick: ({ key }) => void copy(key as Sort) }}
    >
      <Button>{w.copy} ▾</Button>
    </Dropdown>
  );
}
