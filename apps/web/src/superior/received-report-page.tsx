import { Link, useParams } from '@tanstack/react-router';
import { Alert, Table, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { writtenFigure } from '../parts/figures.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { momentOf } from '../parts/times.js';
import { Readings } from '../reporting/report/figure-sources.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';

type Received = ReplyOf<'GET /api/superior/reports/:reportId'>;
type Figure = Received['figures'][number];

/** One report of a centre as it was received: its figures, and what they were made of there. */
export function ReceivedReportPage() {
  const { reportId } = useParams({ strict: false }) as { reportId: Received['id'] };
  const answer = useAnswer('GET /api/superior/reports/:reportId', { params: { reportId } });
  return <Answered answer={answer}>{(report) => <Shown report={report} />}</Answered>;
}

const Shown = ({ report }: { readonly report: Received }) => (
  <>
    <PageHead
      title={report.subject}
      above={
        <>
          <Link to="/don-vi-truc-thuoc">Đơn vị trực thuộc</Link> › {report.centreName}
        </>
      }
      line={
        <>
          {report.code} · {report.periodName} · đến lúc {momentOf(report.arrivedAt)} ·{' '}
          <Link to="/van-ban-den/$incomingId" params={{ incomingId: report.incomingId }}>
            Mở văn bản đã nhận
          </Link>
        </>
      }
    />
    {report.refusal && (
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 14 }}
        title="Chưa lấy được số liệu từ tệp kèm"
        description={report.refusal}
      />
    )}
    <section className="card" aria-labelledby="so-lieu">
      <h2 id="so-lieu">Số liệu trong báo cáo</h2>
      <p className="soft">Đọc từ tệp kèm nằm dưới chữ ký của đơn vị; mở một dòng để xem nguồn.</p>
      <Table<Figure>
        size="middle"
        rowKey="key"
        columns={columns}
        dataSource={report.figures}
        pagination={false}
        scroll={report.figures.length > 0 ? { x: 560 } : {}}
        locale={{ emptyText: <EmptyState title="Báo cáo này không kèm số liệu" /> }}
        expandable={{
          rowExpandable: ({ readings }) => readings.length > 0,
          expandedRowRender: ({ readings }) => <Readings readings={readings} isElsewhere />,
        }}
      />
    </section>
  </>
);

const columns: TableColumnsType<Figure> = [
  {
    title: 'Số liệu',
    render: (_, { label, formulaText }) => (
      <>
        {label}
        <div className="soft">{formulaText}</div>
      </>
    ),
  },
  {
    title: 'Giá trị',
    width: 170,
    className: 'figures',
    render: (_, { value, unit }) => <strong>{writtenFigure(value, unit)}</strong>,
  },
];
