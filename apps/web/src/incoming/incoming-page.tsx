import { useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { FilterBar, WordsFilter } from '../parts/filter-bar.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { MoreThanShown, Shelves } from '../parts/shelves.js';
import { EmptyState } from '../parts/states.js';
import { ago, writtenDay } from '../parts/times.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useQueueKeys } from '../parts/use-queue-keys.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { IncomingStatus } from './incoming-status.js';

type Incoming = ReplyOf<'GET /api/incoming'>['documents'][number];

const shelves: readonly { key: string; state?: Incoming['state']; name: string }[] = [
  { key: 'cho', state: 'arrived', name: 'Chờ tiếp nhận' },
  { key: 'da-nhan', state: 'accepted', name: 'Đã tiếp nhận' },
  { key: 'tu-choi', state: 'refused', name: 'Đã từ chối' },
  { key: 'tat-ca', name: 'Tất cả' },
];

/** One screen holds this many; older ones are found by words. */
const shown = 200;

/** What other bodies have sent here; what nobody has decided on comes first. */
export function IncomingPage() {
  const [{ tim, 'trang-thai': key }, change] = useAddressFilters(['tim', 'trang-thai']);
  const shelf = shelves.find((one) => one.key === key) ?? shelves[0]!;
  const answer = useAnswer('GET /api/incoming', {
    query: { search: tim || undefined, state: shelf.state, limit: shown },
  });
  const counts = answer.data?.counts;
  return (
    <>
      <PageHead
        title={sentence(counts?.arrived)}
        line="Văn bản của các cơ quan khác gửi tới; chữ ký đã được kiểm tra khi đến."
      />
      <section className="card">
        <Shelves
          shelves={shelves.map((one) => ({ ...one, count: one.state && counts?.[one.state] }))}
          open={shelf.key}
          onOpen={(next) => change({ 'trang-thai': next })}
        />
        <FilterBar>
          <WordsFilter
            label="Tìm nơi gửi, số, ký hiệu, trích yếu, người ký"
            value={tim}
            onChange={(words) => change({ tim: words })}
          />
        </FilterBar>
        <Answered answer={answer}>
          {({ documents, total }) => (
            <>
              <IncomingTable rows={documents} />
              <MoreThanShown shown={documents.length} total={total} what="văn bản" />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

function sentence(arrived: number | undefined): string {
  if (arrived === undefined) return 'Văn bản đến';
  return arrived === 0
    ? 'Không có văn bản đến nào chờ tiếp nhận'
    : `Có ${arrived} văn bản đến chờ tiếp nhận`;
}

function IncomingTable({ rows }: { readonly rows: readonly Incoming[] }) {
  const navigate = useNavigate();
  const open = ({ id }: Incoming): void =>
    void navigate({ to: '/van-ban-den/$incomingId', params: { incomingId: id } });
  const chosen = useQueueKeys(rows, open);
  return (
    <DataTable<Incoming>
      rows={rows}
      rowKey="id"
      columns={columns}
      scroll={{ x: 860 }}
      rowClassName={(row) => (row === rows[chosen] ? 'ant-table-row-selected' : '')}
      empty={<EmptyState title="Không có văn bản đến nào ở mục này" />}
      onOpen={open}
    />
  );
}

const columns: TableColumnsType<Incoming> = [
  {
    title: 'Văn bản',
    render: (_, { subject, typeName, code, issuedOn, signerName }) => (
      <>
        <strong>{subject}</strong>
        <div className="soft">
          {typeName} số {code} ngày {writtenDay(issuedOn)}, {signerName} ký
        </div>
      </>
    ),
  },
  { title: 'Nơi gửi', dataIndex: 'sender', width: '20%' },
  {
    title: 'Chữ ký số',
    width: '20%',
    render: (_, { signaturesValid, findings }) => (
      <>
        <Mark tone={signaturesValid ? 'done' : 'late'}>
          {signaturesValid ? 'Chữ ký hợp lệ' : 'Chữ ký chưa hợp lệ'}
        </Mark>
        {findings[0] && <div className="soft">{findings[0]}</div>}
      </>
    ),
  },
  {
    title: 'Trạng thái',
    width: 170,
    render: (_, document) => (
      <>
        <IncomingStatus document={document} />
        <div className="soft">đến {ago(document.arrivedAt)}</div>
      </>
    ),
  },
];
