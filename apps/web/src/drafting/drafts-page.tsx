import { useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { CreateButton } from '../desk/create-button.js';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { Deadline, Status } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import type { ReplyOf, RequestOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { useMe } from '../shell/me.js';

type Document = ReplyOf<'GET /api/documents'>['documents'][number];
type Asked = NonNullable<RequestOf<'GET /api/documents'>['query']>;

const pageSize = 20;

/** Where a draft is seen from its drafter's side. */
const shelves: readonly { key: string; name: string; states: Asked['state']; empty: string }[] = [
  {
    key: 'nhap',
    name: 'Đang soạn',
    states: ['drafted'],
    empty: 'Bạn không có dự thảo nào đang soạn',
  },
  {
    key: 'trinh',
    name: 'Đang trình',
    states: ['inReview', 'approved', 'signing', 'leaderSigned', 'issuing'],
    empty: 'Không có văn bản nào của bạn đang trình',
  },
  {
    key: 'ban-hanh',
    name: 'Đã ban hành',
    states: ['issued', 'sent', 'acknowledged', 'filed', 'recalled', 'replaced'],
    empty: 'Chưa có văn bản nào bạn soạn được ban hành',
  },
  { key: 'huy', name: 'Đã hủy', states: ['cancelled'], empty: 'Không có dự thảo nào bị hủy' },
];

/** All that I have written. */
export function DraftsPage() {
  const me = useMe();
  const [shelfKey, setShelf] = useAddressPart('ngan', 'nhap');
  const [page] = useAddressPart('trang', '1');
  const shelf = shelves.find(({ key }) => key === shelfKey) ?? shelves[0]!;
  const answer = useAnswer('GET /api/documents', {
    query: { mine: 'true', state: shelf.states, page: Number(page), limit: pageSize },
  });
  return (
    <>
      <PageHead title="Dự thảo của bạn" actions={<CreateButton me={me} />} />
      <section className="card">
        <Shelves shelves={shelves} open={shelf.key} onOpen={setShelf} />
        <Answered answer={answer}>
          {({ documents, total }) => (
            <DraftTable
              rows={documents}
              total={total}
              empty={<EmptyState title={shelf.empty} action={<CreateButton me={me} />} />}
            />
          )}
        </Answered>
      </section>
    </>
  );
}

interface DraftTableProps {
  readonly rows: readonly Document[];
  readonly total: number;
  readonly empty: React.ReactNode;
}

function DraftTable({ rows, total, empty }: DraftTableProps) {
  const navigate = useNavigate();
  const open = ({ id, state }: Document): void =>
    void navigate({
      to: state === 'drafted' ? '/van-ban/$documentId/soan' : '/van-ban/$documentId',
      params: { documentId: id },
    });
  return (
    <DataTable<Document>
      rows={rows}
      rowKey="id"
      total={total}
      pageSize={pageSize}
      columns={columns}
      empty={empty}
      onOpen={open}
    />
  );
}

const columns: TableColumnsType<Document> = [
  {
    title: 'Văn bản',
    render: (_, { subject, typeName, code, unitName }) => (
      <>
        <strong>{subject || 'Chưa có trích yếu'}</strong>
        <div className="soft">{[typeName, code, unitName].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  {
    title: 'Đang ở đâu',
    width: '22%',
    render: (_, { state, stateName, round, waitsFor }) => (
      <>
        <Status
          state={state === 'drafted' && round > 0 ? 'refused' : state}
          name={state === 'drafted' && round > 0 ? 'Bị trả lại' : stateName}
        />
        {waitsFor && <div className="soft">chờ {waitsFor}</div>}
      </>
    ),
  },
  { title: 'Hạn', width: 130, render: (_, { dueAt }) => <Deadline dueAt={dueAt} /> },
  { title: 'Sửa lần cuối', width: 170, render: (_, { updatedAt }) => ago(updatedAt) },
];
