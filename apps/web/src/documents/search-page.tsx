import { documentTypeNames, type DocumentSummaryView } from '#contracts';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { ChoiceFilter, FilterBar, WordsFilter, yearChoices } from '../parts/filter-bar.js';
import { Deadline, Mark, Status } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import { useAddressFilters, type Filters } from '../parts/use-address-filters.js';
import { useQueueKeys } from '../parts/use-queue-keys.js';
import type { ReplyOf, RequestOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { shelves, statesOn } from './search-shelves.js';

type Answer = ReplyOf<'GET /api/documents'>;
type Asked = NonNullable<RequestOf<'GET /api/documents'>['query']>;

const keys = ['tim', 'loai', 'o-dau', 'don-vi', 'nam', 'qua-han'] as const;
type SearchFilters = Filters<(typeof keys)[number]>;
const pageSize = 20;

/** Every document the reader may see, narrowed by what stands in the address. */
export function SearchPage() {
  const [filters, change] = useAddressFilters(keys);
  const [page] = useAddressPart('trang', '1');
  const answer = useAnswer('GET /api/documents', {
    query: { ...asked(filters), page: Number(page) || 1, limit: pageSize },
  });
  const isNarrowed = Object.values(filters).some(Boolean);
  return (
    <>
      <PageHead
        title={sentence(answer.data, isNarrowed)}
        line="Những văn bản bạn được xem, mới thay đổi trước."
      />
      <section className="card">
        <SearchFilterBar filters={filters} change={change} />
        <Answered answer={answer} waiting={<Found />}>
          {(found) => (
            <Found
              {...found}
              onForget={
                isNarrowed
                  ? () => change(Object.fromEntries(keys.map((key) => [key, ''])))
                  : undefined
              }
            />
          )}
        </Answered>
      </section>
    </>
  );
}

const asked = (filters: SearchFilters): Asked => ({
  search: filters.tim || undefined,
  docType: filters.loai ? (filters.loai as Asked['docType']) : undefined,
  state: statesOn(filters['o-dau']),
  unitId: filters['don-vi'] || undefined,
  year: filters.nam || undefined,
  late: filters['qua-han'] ? 'true' : undefined,
});

function sentence(found: Pick<Answer, 'total' | 'more'> | undefined, isNarrowed: boolean): string {
  if (found === undefined) return 'Hồ sơ văn bản';
  const count = found.more ? `hơn ${found.total}` : found.total;
  return isNarrowed ? `Tìm thấy ${count} văn bản` : `Hồ sơ có ${count} văn bản`;
}

interface FilterBarProps {
  readonly filters: SearchFilters;
  readonly change: (changed: Partial<SearchFilters>) => void;
}

function SearchFilterBar({ filters, change }: FilterBarProps) {
  const units = useAnswer('GET /api/units').data ?? [];
  return (
    <FilterBar>
      <WordsFilter
        label="Tìm trong trích yếu, số, ký hiệu"
        value={filters.tim}
        onChange={(tim) => change({ tim })}
      />
      <ChoiceFilter
        label="Loại văn bản"
        value={filters.loai}
        choices={Object.entries(documentTypeNames)}
        onChange={(loai) => change({ loai })}
      />
      <ChoiceFilter
        label="Đang ở đâu"
        value={filters['o-dau']}
        choices={shelves.map(({ key, name }) => [key, name])}
        onChange={(shelf) => change({ 'o-dau': shelf })}
      />
      <ChoiceFilter
        label="Đơn vị soạn thảo"
        value={filters['don-vi']}
        choices={units.map(({ id, name }) => [id, name])}
        onChange={(unit) => change({ 'don-vi': unit })}
      />
      <ChoiceFilter
        label="Năm"
        value={filters.nam}
        choices={yearChoices()}
        onChange={(nam) => change({ nam })}
      />
      <Button
        aria-pressed={filters['qua-han'] !== ''}
        type={filters['qua-han'] ? 'primary' : 'default'}
        onClick={() => change({ 'qua-han': filters['qua-han'] ? '' : 'co' })}
      >
        Chỉ văn bản quá hạn
      </Button>
    </FilterBar>
  );
}

interface FoundProps {
  readonly documents?: readonly DocumentSummaryView[];
  readonly total?: number;
  readonly onForget?: (() => void) | undefined;
}

function Found({ documents, total = 0, onForget }: FoundProps) {
  const navigate = useNavigate();
  const router = useRouter();
  const placeOf = ({ id }: DocumentSummaryView) =>
    ({ to: '/van-ban/$documentId', params: { documentId: id } }) as const;
  const open = (row: DocumentSummaryView): void => void navigate(placeOf(row));
  const chosen = useQueueKeys(documents ?? [], open);
  return (
    <DataTable<DocumentSummaryView>
      rows={documents}
      rowKey="id"
      total={total}
      pageSize={pageSize}
      onNear={(row) => void router.preloadRoute(placeOf(row))}
      columns={columns}
      scroll={{ x: 860 }}
      rowClassName={(row) => (row === documents?.[chosen] ? 'ant-table-row-selected' : '')}
      empty={
        <EmptyState
          title={onForget ? 'Không có văn bản nào như vậy' : 'Chưa có văn bản nào bạn được xem'}
          action={onForget && <Button onClick={onForget}>Bỏ mọi điều kiện tìm</Button>}
        >
          {onForget && 'Thử ít chữ hơn; chữ có dấu hay không dấu đều tìm được.'}
        </EmptyState>
      }
      onOpen={open}
    />
  );
}

const columns: TableColumnsType<DocumentSummaryView> = [
  {
    title: 'Văn bản',
    render: (_, { subject, typeName, unitName, createdByName }) => (
      <>
        <strong>{subject || 'Chưa có trích yếu'}</strong>
        <div className="soft">{[typeName, unitName, createdByName].join(' · ')}</div>
      </>
    ),
  },
  {
    title: 'Số, ký hiệu',
    width: 150,
    render: (_, { code }) => code ?? <span className="soft">chưa có số</span>,
  },
  {
    title: 'Đang ở đâu',
    width: '22%',
    render: (_, { state, stateName, waitsFor }) => (
      <>
        <Status state={state} name={stateName} />
        {waitsFor && <div className="soft">chờ {waitsFor}</div>}
      </>
    ),
  },
  {
    title: 'Hạn',
    width: 130,
    render: (_, { dueAt, late }) =>
      dueAt ? <Deadline dueAt={dueAt} /> : late && <Mark tone="late">Quá hạn</Mark>,
  },
  { title: 'Thay đổi', width: 160, render: (_, { updatedAt }) => ago(updatedAt) },
];
