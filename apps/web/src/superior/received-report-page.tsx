import { Link, useParams } from '@tanstack/react-router';
import { Alert, Table, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { writtenFigure } from '../parts/figures.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { momentOf } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { foldFigures, type FoldedFigure } from './fold-figures.js';
import { madeOf } from './made-of.js';
import { ReceivedParts } from './received-parts.js';
import { ReceivedReadings } from './received-readings.js';
import { ToldBeside } from './told-beside.js';

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
          {report.code} · {report.periodName} · đến lúc {momentOf(report.arrivedAt)}
          <LetterLink incomingId={report.incomingId} />
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
      <Figures report={report} />
    </section>
  </>
);

function Figures({ report: { id, figures } }: { readonly report: Received }) {
  const { whole, ofUnits } = foldFigures(figures, ({ key }) => key);
  return (
    <>
      <FigureTable reportId={id} lines={whole} all={figures} />
      {ofUnits.length > 0 && (
        <details style={{ marginTop: 14 }}>
          <summary>Nhiệm vụ của từng khoa, phòng ({ofUnits.length} số liệu)</summary>
          <FigureTable reportId={id} lines={ofUnits} all={figures} />
        </details>
      )}
    </>
  );
}

interface FigureTableProps {
  readonly reportId: Received['id'];
  readonly lines: readonly FoldedFigure<Figure>[];
  /** Every figure of the report: some are made of others. */
  readonly all: readonly Figure[];
}

const FigureTable = ({ reportId, lines, all }: FigureTableProps) => (
  <Table<FoldedFigure<Figure>>
    size="middle"
    rowKey={({ figure }) => figure.key}
    columns={columns}
    dataSource={lines}
    pagination={false}
    locale={{ emptyText: <EmptyState title="Báo cáo này không kèm số liệu" /> }}
    expandable={{
      columnWidth: 40,
      rowExpandable: ({ figure }) => figure.readingCount > 0 || madeOf(figure, all).length > 0,
      expandedRowRender: ({ figure }) => (
        <>
          <ReceivedParts figure={figure} parts={madeOf(figure, all)} />
          {figure.readingCount > 0 && <ReceivedReadings reportId={reportId} figure={figure.key} />}
        </>
      ),
    }}
  />
);

/** Whoever drafts the totals reads the figures; the letter is for who handles what comes in. */
const LetterLink = ({ incomingId }: Pick<Received, 'incomingId'>) =>
  mayDo(useMe(), 'read', 'IncomingDocument') && (
    <>
      {' · '}
      <Link to="/van-ban-den/$incomingId" params={{ incomingId }}>
        Mở văn bản đã nhận
      </Link>
    </>
  );

const columns: TableColumnsType<FoldedFigure<Figure>> = [
  {
    title: 'Số liệu',
    render: (_, { figure: { label, formulaText } }) => (
      <>
        {label}
        <div className="soft">{formulaText}</div>
      </>
    ),
  },
  {
    title: 'Giá trị',
    width: '38%',
    className: 'figures',
    render: (_, { figure: { value, unit }, beside }) => (
      <>
        <strong>{writtenFigure(value, unit)}</strong>
        <ToldBeside beside={beside} />
      </>
    ),
  },
];
