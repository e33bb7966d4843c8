/** A table of any length: rows are drawn as they come into sight, headings and first columns stay. */
import { Table, type TableColumnsType } from 'antd';
import type { TableRef } from 'antd/es/table';
import { type Key, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Chosen } from './useChosen.ts';
import { type Keys, useKeys } from './useKeys.ts';
import { useRem } from './useRem.ts';

type Row = { readonly id: string };

export function WideTable<Of extends Row>(props: {
  label: string;
  rows: readonly Of[];
  /** Their widths are in letters' heights (rem), and grow with the print that the reader chose. */
  columns: TableColumnsType<Of>;
  /** The row that is open beside the list; j and k move it. */
  current?: string | undefined;
  onOpen?: ((id: string) => void) | undefined;
  empty: ReactNode;
  /** Rows can be ticked: by mouse (with shift, a stretch), or with x, X and a. */
  chosen?: Chosen<Of> | undefined;
}) {
  const { label, rows, current, onOpen, empty, chosen } = props;
  const rem = useRem();
  const columns = useMemo(
    () => props.columns.map((one) => (one.width ? { ...one, width: Number(one.width) * rem } : one)),
    [props.columns, rem],
  );
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<TableRef>(null);
  const { width, height } = useRoom(box);
  const wanted = useMemo(() => columns.reduce((sum, one) => sum + (Number(one.width) || 7.5 * rem), 0), [columns, rem]);

  const step = (by: number) => {
    const at = rows.findIndex(({ id }) => id === current);
    const found = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (found) onOpen?.(found.id);
  };
  const next = () => step(1);
  const before = () => step(-1);
  const into = () => (current ? document.querySelector<HTMLElement>('[data-detail]')?.focus() : step(0));
  const moves = { j: next, k: before, ArrowDown: next, ArrowUp: before, Enter: into };
  const tick = () => current && chosen?.toggle(current);
  const stretch = () => current && chosen?.extend(current);
  const ticks = {
    x: tick,
    ' ': tick,
    X: stretch,
    a: () => (chosen && chosen.ids.length < rows.length ? chosen.all() : chosen?.none()),
  };
  useKeys({ ...(onOpen && moves), ...(chosen && ticks) } as Keys);
  useEffect(() => {
    if (current && rows.some(({ id }) => id === current))
      table.current?.scrollTo({ key: current, offset: 80 } as never);
  }, [current, rows]);

  return (
    <section ref={box} className="wd-table" aria-label={label}>
      {rows.length === 0 ? (
        empty
      ) : (
        <Table<Of>
          ref={table}
          virtual
          size="small"
          rowKey="id"
          dataSource={rows as Of[]}
          columns={columns}
          pagination={false}
          scroll={{ x: Math.max(wanted, width), y: Math.max(160, height - 2.75 * rem) }}
          rowClassName={({ id }) => (id === current ? 'wd-current' : '')}
          {...(onOpen && { onRow: ({ id }: Of) => ({ onClick: () => onOpen(id), 'aria-current': id === current }) })}
          {...(chosen && {
            rowSelection: {
              columnWidth: 2.5 * rem,
              fixed: true,
              selectedRowKeys: chosen.ids as Key[],
              onChange: (keys: Key[]) => chosen.set(keys as string[]),
            },
          })}
        />
      )}
    </section>
  );
}

/** The table fills what the page leaves it, and follows the window. */
function useRoom(box: React.RefObject<HTMLDivElement | null>) {
  const [room, setRoom] = useState({ width: 600, height: 480 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
