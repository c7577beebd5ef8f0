import { Link } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { Deadline, Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { WorkActs } from './work-acts.js';

type Item = ReplyOf<'GET /api/work/unattended'>[number];

/** Work whose person is not there any more: whoever heads the unit, or administers, hands it out. */
export const UnattendedPage = () => (
  <Answered answer={useAnswer('GET /api/work/unattended')}>
    {(items) => (
      <>
        <PageHead
          title={
            items.length > 0
              ? `Có ${items.length} việc chưa có người làm`
              : 'Việc nào cũng có người làm'
          }
          line="Người đang giữ đã nghỉ, đã khóa tài khoản, hoặc chưa ai giữ vai trò được giao. Giao lại thì văn bản đi tiếp ngay."
        />
        <section className="card" aria-label="Việc chưa có người làm">
          <DataTable<Item>
            rowKey={({ subjectId, key }) => subjectId + key}
            columns={columns}
            rows={items}
            empty={
              <EmptyState title="Không có việc nào bị bỏ trống">
                Việc của người nghỉ, người bị khóa tài khoản sẽ hiện ở đây để giao lại.
              </EmptyState>
            }
          />
        </section>
      </>
    )}
  </Answered>
);

const columns = [
  {
    title: 'Việc',
    render: (_: unknown, { subject, subjectId, title, kindName }: Item) => (
      <>
        {pages[subject] ? <Link to={`/${pages[subject]}/${subjectId}`}>{title}</Link> : title}
        <div className="soft">{kindName}</div>
      </>
    ),
  },
  {
    title: 'Đang chờ',
    width: 250,
    render: (_: unknown, { who, why }: Item) => (
      <>
        {who}
        <div>
          <Mark tone="late">{why}</Mark>
        </div>
      </>
    ),
  },
  {
    title: 'Từ',
    width: 160,
    render: (_: unknown, { since, dueAt }: Item) => (
      <>
        {ago(since)}
        <div>
          <Deadline dueAt={dueAt} />
        </div>
      </>
    ),
  },
  {
    title: '',
    width: 220,
    render: (_: unknown, { subjectId, key, workActs }: Item) => (
      <WorkActs subjectId={subjectId} itemKey={key} acts={workActs} />
    ),
  },
];

/** Where each machine's page stands. */
const pages: Readonly<Record<string, string>> = {
  document: 'van-ban',
  incoming: 'van-ban-den',
  petition: 'phan-anh',
  extension: 'gia-han',
  task: 'nhiem-vu',
  leftover: 'viec-chuyen-tiep',
  unitReturn: 'phieu-bao-cao',
};
