import { useNavigate, useSearch } from '@tanstack/react-router';
import { Table, type TableProps } from 'antd';
import { useRef, type ReactNode } from 'react';
import { LoadingState } from './states.js';

interface DataTableProps<Row extends object> extends Pick<
  TableProps<Row>,
  'columns' | 'rowKey' | 'loading' | 'expandable' | 'rowClassName' | 'summary' | 'scroll'
> {
  /** None yet while the answer is on its way: the head stands already. */
  readonly rows: readonly Row[] | undefined;
  /** What is said, and offered, when there is no row. */
  readonly empty: ReactNode;
  /** Set where the server pages; otherwise all rows are here. */
  readonly total?: number;
  readonly pageSize?: number;
  /** A name for the page's part of the address where one page holds several tables. */
  readonly pageKey?: string;
  readonly onOpen?: (row: Row) => void;
  /** The hand rests on a row: what it opens may already be fetched. */
  readonly onNear?: (row: Row) => void;
}

/** As long as a link waits before it is taken to be meant (the router's `intent`). */
const restMs = 50;

/** Every list of the application: its page stands in the address, a row opens by click or Enter. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, empty, total, pageSize = 20, pageKey = 'trang', onOpen, onNear, ...table } = props;
  const [page, setPage] = useAddressPart(pageKey, '1');
  const all = total ?? rows?.length ?? 0;
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = (): void => clearTimeout(resting.current);
  return (
    <Table<Row>
      {...table}
      size="middle"
      dataSource={rows ?? []}
      // Nothing to focus stands in an empty table: it must not be a part that scrolls.
      scroll={all > 0 ? (table.scroll ?? {}) : {}}
      locale={{ emptyText: rows ? empty : <LoadingState /> }}
      pagination={
        all > pageSize && {
          current: Number(page),
          pageSize,
          total: all,
          showSizeChanger: false,
          onChange: (next) => setPage(String(next)),
        }
      }
      {...(onOpen && {
        onRow: (row) => ({
          onClick: ({ target }) => {
            // Links and buttons in a cell do their own thing.
            if (!(target as Element).closest('a, button, input')) onOpen(row);
          },
          onKeyDown: ({ key, target, currentTarget }) => {
            if (key === 'Enter' && target === currentTarget) onOpen(row);
          },
          ...(onNear && {
            onMouseEnter: () => {
              leave();
              resting.current = setTimeout(() => onNear(row), restMs);
            },
            onMouseLeave: leave,
          }),
          tabIndex: 0,
          style: { cursor: 'pointer' },
        }),
      })}
    />
  );
}

/** One filter, tab or page number kept in the address, so that a link shows the same. */
export function useAddressPart(key: string, fallback = ''): [string, (value: string) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const value = search[key];
  const set = (next: string): void =>
    void navigate({
      to: '.',
      replace: true,
      search: ((old: Readonly<Record<string, unknown>>) => ({
        ...old,
        [key]: next === fallback ? undefined : next,
      })) as never,
    });
  return [value === undefined ? fallback : String(value), set];
}
