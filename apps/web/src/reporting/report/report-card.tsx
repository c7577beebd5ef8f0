import type { DocumentView } from '#contracts';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useAddressPart } from '../../parts/data-table.js';
import { dayOf } from '../../parts/times.js';
import { tabKey } from '../../documents/tabs/tab-names.js';
import { FigureCard } from './figure-card.js';
import { SourceLink } from './figure-sources.js';
import styles from './figure.module.css';
import { ReportDifferences } from './report-differences.js';
import { figureKey, sourceOf, useReport, type Figure, type Report } from './report-queries.js';

/** Beside a report that was drawn from returns: what it rests on, what differs now, one figure. */
export function ReportCards({ document }: { readonly document: DocumentView }) {
  const [figureId] = useAddressPart(figureKey);
  const report = useReport(document).data;
  if (!report) return null;
  return (
    <>
      {figureId && <FigureCard document={document} figureId={figureId as Figure['id']} />}
      {report.differences.length > 0 && <ReportDifferences report={report} />}
      <Basis report={report} />
    </>
  );
}

function Basis({ report }: { readonly report: Report }) {
  const [, setTab] = useAddressPart(tabKey, 'trang-in');
  const { period, basis, without, figureCount, overriddenCount } = report;
  const from = sourceOf(report);
  return (
    <section className="card" aria-label="Số liệu của báo cáo">
      <h2>Số liệu của báo cáo</h2>
      <p className={styles['words']}>
        {figureCount} số liệu từ {basis.length} {period.id ? 'phiếu' : 'báo cáo đã nhận'} của{' '}
        <PeriodLink period={period} />
        {overriddenCount > 0 && `, ${overriddenCount} số đã ghi khác`}. Bấm vào số ở mục Nội dung để
        xem từ đâu.
      </p>
      {without && (
        <p className={styles['told']}>
          Không có {without.units.join(', ')}: {without.reason} ({without.personName})
        </p>
      )}
      <Button type="link" style={{ paddingLeft: 0 }} onClick={() => setTab('noi-dung')}>
        Xem số liệu trong nội dung
      </Button>
      <details>
        <summary>{from === 'received' ? 'Các báo cáo làm căn cứ' : 'Các phiếu làm căn cứ'}</summary>
        {basis.map(({ returnId, unitName, versionNo, personName, at }) => (
          <div key={returnId}>
            <SourceLink id={returnId} from={from}>
              {unitName}
            </SourceLink>{' '}
            <span className="soft">
              {from === 'received'
                ? `${personName} ký, nhận ${dayOf(at)}`
                : `bản ${versionNo}, ${personName} duyệt ${dayOf(at)}`}
            </span>
          </div>
        ))}
      </details>
    </section>
  );
}

const PeriodLink = ({ period: { id, name, year } }: { readonly period: Report['period'] }) =>
  id ? (
    <Link to="/bao-cao-dinh-ky/$periodId" params={{ periodId: id }}>
      {name}
    </Link>
  ) : (
    <Link to="/don-vi-truc-thuoc" search={{ nam: String(year) }}>
      {name}
    </Link>
  );
