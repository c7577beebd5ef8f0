import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { Mark } from '../../parts/marks.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { routeStateTones, routeStateWords } from './route-words.js';

type Route = ReplyOf<'GET /api/routes'>[number];

/** The roads documents go to be checked and approved, each with its versions. */
export function RoutesSection() {
  const navigate = useNavigate();
  const open = (id: string): void => void navigate({ to: `/quan-tri/duong-trinh/${id}` });
  return (
    <>
      <PageHead
        title="Đường trình ký"
        line="Văn bản đang trình đi nốt bản đường trình của lúc trình; thay đổi chỉ có hiệu lực với lần trình sau."
        actions={
          <Button type="primary" onClick={() => open('moi')}>
            Soạn đường trình mới
          </Button>
        }
      />
      <Answered answer={useAnswer('GET /api/routes')}>
        {(rows) => (
          <DataTable
            rowKey="id"
            columns={columns}
            rows={rows}
            empty={<EmptyState title="Chưa có đường trình ký nào" />}
            onOpen={({ id }) => open(id)}
          />
        )}
      </Answered>
    </>
  );
}

const columns = [
  {
    title: 'Đường trình',
    width: 230,
    render: (_: unknown, { title, version }: Route) => (
      <>
        {title}
        <div className="soft">Bản {version}</div>
      </>
    ),
  },
  {
    title: 'Dùng cho',
    width: 230,
    render: (_: unknown, { documentTypes, condition }: Route) => (
      <>
        {documentTypes.length > 8
          ? `${documentTypes.slice(0, 8).join(', ')} và ${documentTypes.length - 8} loại khác`
          : documentTypes.join(', ')}
        {condition && <div className="soft">{condition}</div>}
      </>
    ),
  },
  { title: 'Các bước', render: (_: unknown, { stages }: Route) => stages.join(' → ') },
  {
    title: 'Tình trạng',
    width: 130,
    render: (_: unknown, { state }: Route) => (
      <Mark tone={routeStateTones[state]}>{routeStateWords[state]}</Mark>
    ),
  },
  {
    title: 'Từ',
    width: 200,
    render: (_: unknown, { activatedAt, activatedBy, writtenAt, writtenBy }: Route) => (
      <>
        {momentOf(activatedAt ?? writtenAt)}
        <div className="soft">{activatedBy ?? writtenBy ?? 'kèm theo phần mềm'}</div>
      </>
    ),
  },
];
