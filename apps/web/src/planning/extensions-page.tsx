import { useNavigate } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { DataTable } from '../parts/data-table.js';
import { FilterBar, WordsFilter } from '../parts/filter-bar.js';
import { Deadline } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { BrokenState, EmptyState } from '../parts/states.js';
import { ago, writtenDay } from '../parts/times.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { ExtensionState, type ExtensionRow } from './extension-state.js';
import { NewExtension } from './new-extension.js';

const shelves = [
  { key: 'dang-cho', name: 'Đang chờ', query: { state: ['requested', 'forwarded'] } },
  {
    key: 'da-quyet-dinh',
    name: 'Đã quyết định',
    query: { state: ['granted', 'refused', 'withdrawn'] },
  },
  { key: 'cua-toi', name: 'Tôi đề nghị', query: { mine: 'true' } },
  { key: 'tat-ca', name: 'Tất cả', query: {} },
] as const;

const pageSize = 50;

/** Requests for more time that the reader may see. */
export function ExtensionsPage() {
  const navigate = useNavigate();
  const [filters, change] = useAddressFilters(['muc', 'tim', 'trang']);
  const [asking, setAsking] = useState(false);
  const mayAsk = mayDo(useMe(), 'create', 'Extension');
  const shelf = shelves.find(({ key }) => key === filters.muc) ?? shelves[0];
  const answer = useAnswer('GET /api/extensions', {
    query: {
      ...(shelf.query as object),
      search: filters.tim || undefined,
      page: Number(filters.trang || 1),
      limit: pageSize,
    },
  });
  return (
    <>
      <PageHead
        title="Gia hạn nhiệm vụ"
        line="Đơn vị chưa kịp thời hạn thì xin gia hạn kèm lý do; trưởng đơn vị xem xét, lãnh đạo quyết định."
        actions={
          mayAsk && (
            <Button type="primary" onClick={() => setAsking(true)}>
              Xin gia hạn
            </Button>
          )
        }
      />
      {asking && <NewExtension onClose={() => setAsking(false)} />}
      <section className="card">
        <Shelves shelves={shelves} open={shelf.key} onOpen={(muc) => change({ muc })} />
        <FilterBar>
          <WordsFilter
            label="Tìm tên nhiệm vụ"
            value={filters.tim}
            onChange={(tim) => change({ tim })}
          />
        </FilterBar>
        {answer.error ? (
          <BrokenState error={answer.error} />
        ) : (
          <DataTable<ExtensionRow>
            rows={answer.data?.extensions}
            total={answer.data?.total ?? 0}
            pageSize={pageSize}
            rowKey="id"
            columns={columns}
            scroll={{ x: 860 }}
            empty={<EmptyState title="Không có đề nghị gia hạn nào ở mục này" />}
            onOpen={({ id }) =>
              void navigate({ to: '/gia-han/$extensionId', params: { extensionId: id } })
            }
          />
        )}
      </section>
    </>
  );
}

const columns: TableColumnsType<ExtensionRow> = [
  {
    title: 'Nhiệm vụ',
    render: (_, { title, requesterName, requestedAt }) => (
      <>
        <strong>{title}</strong>
        <div className="soft">
          {requesterName} đề nghị {ago(requestedAt)}
        </div>
      </>
    ),
  },
  { title: 'Đơn vị', dataIndex: 'unitName', width: '20%' },
  {
    title: 'Thời hạn',
    width: 210,
    render: (_, { dueOn, wantedOn, grantedUntil }) => (
      <>
        {writtenDay(dueOn)} → {writtenDay(grantedUntil ?? wantedOn)}
        {grantedUntil && grantedUntil !== wantedOn && (
          <div className="soft">xin đến {writtenDay(wantedOn)}</div>
        )}
      </>
    ),
  },
  {
    title: 'Trạng thái',
    width: 230,
    render: (_, extension) => <ExtensionState extension={extension} />,
  },
  { title: 'Hạn quyết định', width: 140, render: (_, { dueAt }) => <Deadline dueAt={dueAt} /> },
];
