import { Button, Popover } from 'antd';
import { MaskedExport } from '../../consent/index.ts';
import { useDevice } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';

const words = defineWords({
  zh: { export: '导出 .xlsx', masked: '姓名打码', file: '未核清户 {round}.xlsx' },
  en: { export: 'Export .xlsx', masked: 'Mask names', file: 'not accounted for {round}.xlsx' },
});

export function ClosingExport({ round, name }: { round: string; name: string }) {
  const w = useWords(words);
  const { log } = useDevice();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="dk-form cl-export">
          <MaskedExport
            ledger="closing"
            round={{ id: round, name }}
            path={`/api/logs/${log}/rounds/${round}/closing.xlsx`}
            fileName={w.file({ round: name })}
            label={w.masked}
          />
        </div>
      }
    >
      <Button>{w.export}</Button>
    </Popover>
  );
}
