import type { DocumentSummaryView } from '#contracts';
import { useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { Deadline, Status } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { useQueueKeys } from '../parts/use-queue-keys.js';
import { useAnswer } from '../server/use-answer.js';
import { NextNumber } from './next-number.js';
import styles from './register.module.css';
import { SignedBy } from './signed-by.js';

/** A clerk clears this queue within the day: all of it is shown, the longest waiting first. */
const wholeQueue = 200;

/** What the leader has signed and the clerk has not numbered and sealed. */
export function NumberingPage() {
  const answer = useAnswer('GET /api/documents', {
    query: { state: ['leaderSigned', 'issuing'], limit: wholeQueue },
  });
  return (
    <Answered answer={answer}>
      {({ documents, total }) => (
        <>
          <PageHead
            title={sentence(total)}
            line="Văn bản phải được cấp số, đóng dấu, phát hành trong ngày lãnh đạo ký, chậm nhất là ngày làm việc tiếp theo."
          />
          <Queue documents={longestWaitingFirst(documents)} />
        </>
      )}
    </Answered>
  );
}

const sentence = (total: number): string =>
  total === 0 ? 'Không có văn bản nào chờ cấp số' : `Có ${total} văn bản chờ cấp số`;

const longestWaitingFirst = (documents: readonly DocumentSummaryView[]) =>
  [...documents].sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));

function Queue({ documents }: { readonly documents: readonly DocumentSummaryView[] }) {
  const navigate = useNavigate();
  const open = ({ id }: DocumentSummaryView): void =>
    void navigate({
      to: '/van-ban/$documentId',
      params: { documentId: id },
      search: { hang: 'cap-so' },
    });
  const chosen = useQueueKeys(documents, open);
  return (
    <section className="card">
      <DataTable<DocumentSummaryView>
        rows={documents}
        rowKey="id"
        columns={columns}
        scroll={{ x: 860 }}
        rowClassName={(row) => (row === documents[chosen] ? 'ant-table-row-selected' : '')}
        empty={
          <EmptyState title="Không có văn bản nào chờ cấp số">
            Văn bản hiện ở đây ngay khi lãnh đạo ký xong.
          </EmptyState>
        }
        onOpen={open}
      />
      {documents.length > 0 && (
        <p className={`soft ${styles['hint']}`}>
          Phím j, k để chọn, Enter để mở. Số chỉ được lấy khi bạn cấp số.
        </p>
      )}
    </section>
  );
}

const columns: TableColumnsType<DocumentSummaryView> = [
  {
    title: 'Văn bản',
    render: (_, { subject, typeName, unitName, pages }) => (
      <>
        <strong>{subject}</strong>
        <div className="soft">
          {[typeName, unitName, pages && `${pages} trang`].filter(Boolean).join(' · ')}
        </div>
      </>
    ),
  },
  {
    title: 'Người ký, từ lúc nào',
    width: '20%',
    render: (_, document) => <SignedBy document={document} />,
  },
  {
    title: 'Nếu cấp số bây giờ',
    width: '27%',
    render: (_, document) =>
      document.state === 'issuing' ? (
        <>
          <strong className="figures">{document.code}</strong>
          <div className="soft">đã lấy số, còn chờ đóng dấu</div>
        </>
      ) : (
        <NextNumber documentId={document.id} />
      ),
  },
  {
    title: 'Trạng thái, hạn',
    width: 170,
    render: (_, { state, stateName, dueAt }) => (
      <>
        <Status state={state} name={stateName} />
        <div>
          <Deadline dueAt={dueAt} />
        </div>
      </>
    ),
  },
];
