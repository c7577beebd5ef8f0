import { useNavigate } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { DataTable } from '../parts/data-table.js';
import { ChoiceFilter, FilterBar, WordsFilter, yearChoices } from '../parts/filter-bar.js';
import { Deadline } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { BrokenState, EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { InTime } from './in-time.js';
import { NewPetition } from './new-petition.js';
import { PetitionState, type PetitionRow } from './petition-state.js';

const shelves = [
  {
    key: 'dang-xu-ly',
    name: 'Đang xử lý',
    query: { state: ['received', 'assigned', 'needsInformation', 'answered'] },
  },
  { key: 'qua-han', name: 'Quá hạn', query: { late: 'true' } },
  { key: 'da-xong', name: 'Đã xong', query: { state: ['closed', 'transferred', 'refused'] } },
  { key: 'tat-ca', name: 'Tất cả', query: {} },
  { key: 'dung-han', name: 'Tỷ lệ đúng hạn', query: null },
] as const;

const pageSize = 50;

/** The register of petitions as far as the reader may see it, and how many were answered in time. */
export function PetitionsPage() {
  const [filters, change] = useAddressFilters(['muc', 'tim', 'linh-vuc', 'nguon', 'nam', 'trang']);
  const [adding, setAdding] = useState(false);
  const shelf = shelves.find(({ key }) => key === filters.muc) ?? shelves[0];
  const mayReceive = mayDo(useMe(), 'create', 'Petition');
  return (
    <>
      <PageHead
        title="Phản ánh, kiến nghị"
        line="Mỗi phản ánh được vào sổ, giao trả lời và báo lại cho người gửi trong thời hạn."
        actions={
          mayReceive && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Vào sổ phản ánh mới
            </Button>
          )
        }
      />
      {adding && <NewPetition onClose={() => setAdding(false)} />}
      <section className="card">
        <Shelves shelves={shelves} open={shelf.key} onOpen={(muc) => change({ muc })} />
        {shelf.query ? (
          <Register query={shelf.query as object} filters={filters} change={change} />
        ) : (
          <InTime />
        )}
      </section>
    </>
  );
}

type Keys = 'tim' | 'linh-vuc' | 'nguon' | 'nam' | 'trang' | 'muc';

interface RegisterProps {
  readonly query: object;
  readonly filters: Readonly<Record<Keys, string>>;
  readonly change: (changed: Partial<Record<Keys, string>>) => void;
}

function Register({ query, filters, change }: RegisterProps) {
  const navigate = useNavigate();
  const settings = useAnswer('GET /api/petitions/settings').data;
  const answer = useAnswer('GET /api/petitions', {
    query: {
      ...query,
      search: filters.tim || undefined,
      topic: filters['linh-vuc'] || undefined,
      channel: (filters.nguon || undefined) as PetitionRow['channel'] | undefined,
      year: filters.nam || undefined,
      page: Number(filters.trang || 1),
      limit: pageSize,
    },
  });
  if (answer.error) return <BrokenState error={answer.error} />;
  return (
    <>
      <FilterBar>
        <WordsFilter
          label="Tìm số, tóm tắt, nội dung"
          value={filters.tim}
          onChange={(tim) => change({ tim })}
        />
        <ChoiceFilter
          label="Lĩnh vực"
          value={filters['linh-vuc']}
          choices={settings?.topics.map(({ key, name }) => [key, name] as const) ?? []}
          onChange={(topic) => change({ 'linh-vuc': topic })}
        />
        <ChoiceFilter
          label="Nguồn"
          value={filters.nguon}
          choices={settings?.channels.map(({ key, name }) => [key, name] as const) ?? []}
          onChange={(nguon) => change({ nguon })}
        />
        <ChoiceFilter
          label="Năm"
          value={filters.nam}
          choices={yearChoices()}
          onChange={(nam) => change({ nam })}
        />
      </FilterBar>
      <DataTable<PetitionRow>
        rows={answer.data?.petitions}
        total={answer.data?.total ?? 0}
        pageSize={pageSize}
        rowKey="id"
        columns={columns}
        scroll={{ x: 860 }}
        empty={<EmptyState title="Không có phản ánh, kiến nghị nào ở mục này" />}
        onOpen={({ id }) =>
          void navigate({ to: '/phan-anh/$petitionId', params: { petitionId: id } })
        }
      />
    </>
  );
}

const columns: TableColumnsType<PetitionRow> = [
  { title: 'Số', dataIndex: 'code', width: 90 },
  {
    title: 'Nội dung',
    render: (_, { title, topicName, channelName, receivedOn }) => (
      <>
        <strong>{title}</strong>
        <div className="soft">
          {topicName} · {channelName}, ngày {writtenDay(receivedOn)}
        </div>
      </>
    ),
  },
  {
    title: 'Xử lý',
    width: '24%',
    render: (_, { unitName, handlerName }) => (
      <>
        {unitName ?? 'Chưa giao'}
        {handlerName && <div className="soft">{handlerName}</div>}
      </>
    ),
  },
  {
    title: 'Trạng thái',
    width: 230,
    render: (_, petition) => <PetitionState petition={petition} />,
  },
  { title: 'Hạn trả lời', width: 140, render: (_, { dueAt }) => <Deadline dueAt={dueAt} /> },
];
