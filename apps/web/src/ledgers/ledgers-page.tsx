import { Link } from '@tanstack/react-router';
import { ChoiceFilter, FilterBar, yearChoices } from '../parts/filter-bar.js';
import { PageHead } from '../parts/page-head.js';
import { BrokenState, LoadingState } from '../parts/states.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useAnswer } from '../server/use-answer.js';
import { LedgerFigures } from './ledger-figures.js';
import styles from './ledgers.module.css';

/** Every ledger of work with what is counted in it this year. */
export function LedgersPage() {
  const [{ nam }, change] = useAddressFilters(['nam']);
  const { data, error } = useAnswer('GET /api/ledgers', { query: { year: nam || undefined } });
  return (
    <>
      <PageHead
        title="Sổ theo dõi công tác"
        line="Những việc kế hoạch giao mà không thành văn bản riêng: kiểm tra, khảo sát, tin bài, sáng kiến, đào tạo. Mỗi đơn vị ghi phần của mình."
      />
      <FilterBar>
        <ChoiceFilter
          label="Năm"
          value={nam}
          choices={yearChoices()}
          onChange={(year) => change({ nam: year })}
        />
      </FilterBar>
      {error && <BrokenState error={error} />}
      {!data && !error && <LoadingState />}
      <div className={styles['shelf']}>
        {data?.ledgers.map(({ definition, entries, figures }) => (
          <Link
            key={definition.key}
            to="/so-theo-doi/$ledger"
            params={{ ledger: definition.key }}
            className={`card ${styles['ledger']}`}
          >
            <h2>{definition.title}</h2>
            <span className="soft">
              {entries === 0
                ? `Năm ${data.year} chưa ghi dòng nào`
                : `${entries} dòng năm ${data.year}`}
            </span>
            {entries > 0 && <LedgerFigures figures={figures} />}
          </Link>
        ))}
      </div>
    </>
  );
}
