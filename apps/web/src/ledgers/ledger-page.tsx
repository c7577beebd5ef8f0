import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DayInput } from '../parts/day-input.js';
import { FilterBar } from '../parts/filter-bar.js';
import { PageHead } from '../parts/page-head.js';
import { BrokenState, LoadingState } from '../parts/states.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useAnswer } from '../server/use-answer.js';
import { EntryForm } from './entry-form.js';
import { FeedTarget } from './feed-target.js';
import { ImportTable } from './import-table.js';
import { LedgerFigures } from './ledger-figures.js';
import { LedgerTable } from './ledger-table.js';
import type { LedgerEntry } from './ledger-types.js';

/** `new`, or the entry that is being mended. */
type Writing = 'new' | LedgerEntry;

/** One ledger: what is counted over a stretch of time, its entries, and writing them. */
export function LedgerPage() {
  const { ledger } = useParams({ strict: false }) as { ledger: string };
  const [{ tu, den }, change] = useAddressFilters(['tu', 'den']);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [importing, setImporting] = useState(false);
  const [feeding, setFeeding] = useState(false);
  const { data, error } = useAnswer('GET /api/ledgers/:ledger', {
    params: { ledger },
    query: { from: tu || undefined, to: den || undefined },
  });
  if (error) return <BrokenState error={error} />;
  if (!data) return <LoadingState />;
  const { definition, figures, myUnits } = data;
  return (
    <>
      <PageHead
        above={<Link to="/so-theo-doi">Sổ theo dõi công tác</Link>}
        title={definition.title}
        line={`Theo ${definition.basis}.`}
        actions={
          myUnits.length > 0 && (
            <>
              {figures.length > 0 && (
                <Button onClick={() => setFeeding(true)}>Ghi vào chỉ tiêu</Button>
              )}
              <Button onClick={() => setImporting(true)}>Nhập từ bảng tính</Button>
              <Button type="primary" onClick={() => setWriting('new')}>
                Ghi dòng mới
              </Button>
            </>
          )
        }
      />
      {writing && (
        <EntryForm
          ledger={data}
          entry={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
        />
      )}
      {feeding && <FeedTarget ledger={data} onClose={() => setFeeding(false)} />}
      {importing && <ImportTable ledger={data} onClose={() => setImporting(false)} />}
      <section className="card">
        <FilterBar>
          <DayInput label="Từ ngày" value={data.from} onChange={(from) => change({ tu: from })} />
          <DayInput label="Đến ngày" value={data.to} onChange={(to) => change({ den: to })} />
        </FilterBar>
        <LedgerFigures figures={figures} />
        <LedgerTable ledger={data} onEdit={setWriting} />
      </section>
    </>
  );
}
