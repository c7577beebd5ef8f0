import type { ReactNode } from 'react';
import { documentTypeNames } from '#contracts';
import { Button } from 'antd';
import { DayInput } from '../parts/day-input.js';
import { ChoiceFilter, FilterBar, WordsFilter, yearChoices } from '../parts/filter-bar.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import { useMe } from '../shell/me.js';
import styles from './register.module.css';
import type { RegisterFilters } from './register-filters.js';

interface RegisterPageProps {
  readonly title: string;
  readonly line: ReactNode;
  /** `SỔ ĐĂNG KÝ VĂN BẢN ĐI` */
  readonly printTitle: string;
  readonly files: { readonly xlsx: string; readonly csv: string };
  readonly filters: RegisterFilters;
  readonly change: (changed: Partial<RegisterFilters>) => void;
  /** Books named in the rows; a choice only where there are several. */
  readonly books: readonly string[];
  readonly children: ReactNode;
}

/** A register on the screen and, by the browser's print, on A4 across with its legal heading. */
export function RegisterPage(props: RegisterPageProps) {
  const { title, line, printTitle, files, filters, change, books, children } = props;
  const me = useMe();
  return (
    <>
      <div className={styles['screenOnly']}>
        <PageHead
          title={title}
          line={line}
          actions={
            <>
              <Button onClick={() => window.print()}>In sổ</Button>
              <Button href={files.xlsx} download>
                Tải Excel
              </Button>
              <Button href={files.csv} download>
                Tải CSV
              </Button>
            </>
          }
        />
        <RegisterFilterBar filters={filters} change={change} books={books} />
      </div>
      <div className={styles['printHead']}>
        <div className={styles['names']}>
          <span>
            {me.body.superiorName && (
              <span className={styles['superior']}>{inCapitals(me.body.superiorName)}</span>
            )}
            {inCapitals(me.body.name)}
          </span>
          <span>
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            <span className={styles['motto']}>Độc lập - Tự do - Hạnh phúc</span>
          </span>
        </div>
        <div className={styles['printTitle']}>{printTitle}</div>
        <div>{periodOf(filters)}</div>
      </div>
      <section className={`card ${styles['sheet']}`}>{children}</section>
    </>
  );
}

const inCapitals = (name: string): string => name.toLocaleUpperCase('vi');

type FilterBarProps = Pick<RegisterPageProps, 'filters' | 'change' | 'books'>;

const RegisterFilterBar = ({ filters, change, books }: FilterBarProps) => (
  <FilterBar>
    <WordsFilter
      label="Tìm số, ký hiệu, trích yếu, người ký"
      value={filters.tim}
      onChange={(tim) => change({ tim })}
    />
    {books.length > 1 && (
      <ChoiceFilter
        label="Quyển sổ"
        value={filters.so}
        choices={books.map((book) => [book, `Sổ ${book}`])}
        onChange={(so) => change({ so })}
      />
    )}
    <ChoiceFilter
      label="Năm"
      value={filters.nam}
      choices={yearChoices()}
      onChange={(nam) => change({ nam })}
    />
    <ChoiceFilter
      label="Loại văn bản"
      value={filters.loai}
      choices={Object.entries(documentTypeNames)}
      onChange={(loai) => change({ loai })}
    />
    <DayInput label="Từ ngày" value={filters.tu} onChange={(tu) => change({ tu })} />
    <DayInput label="Đến ngày" value={filters.den} onChange={(den) => change({ den })} />
  </FilterBar>
);

/** What the printed register covers, in words. */
function periodOf({ nam, tu, den }: RegisterFilters): string {
  const span = [tu && `từ ngày ${writtenDay(tu)}`, den && `đến ngày ${writtenDay(den)}`];
  return [nam && `Năm ${nam}`, ...span].filter(Boolean).join(', ') || 'Toàn bộ sổ';
}

/** A filtered register without a row. */
export const NothingLikeThat = () => (
  <EmptyState title="Sổ không có số nào như vậy">
    Bỏ bớt điều kiện lọc, hoặc chọn năm khác.
  </EmptyState>
);
