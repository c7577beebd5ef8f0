import { useNavigate } from '@tanstack/react-router';
import { fileAddress } from '../server/call.js';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/states.js';
import { outgoingColumns, type OutgoingRow } from './outgoing-columns.js';
import { NothingLikeThat, RegisterPage } from './register-page.js';
import { askedOf, isEverything, useRegisterFilters } from './register-filters.js';
import styles from './register.module.css';
import { rowsAtOnce, useWholeRegister } from './use-whole-register.js';

/** Sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Phụ lục IV): its ten columns, voided numbers among them. */
export function OutgoingRegisterPage() {
  const [filters, change] = useRegisterFilters();
  const query = askedOf(filters);
  const answer = useWholeRegister('GET /api/registers/outgoing', query);
  const rows = answer.data ?? [];
  return (
    <RegisterPage
      title={`Sổ văn bản đi có ${rows.length} số`}
      line="Sổ đăng ký văn bản đi theo Nghị định 30/2020/NĐ-CP, Phụ lục IV."
      printTitle="SỔ ĐĂNG KÝ VĂN BẢN ĐI"
      files={{
        xlsx: fileAddress('GET /api/registers/outgoing.xlsx', { query }),
        csv: fileAddress('GET /api/registers/outgoing.csv', { query }),
      }}
      filters={filters}
      change={change}
      books={[...new Set(rows.map(({ bookCode }) => bookCode))]}
    >
      <Answered answer={answer}>
        {(found) => <OutgoingTable rows={found} isWhole={isEverything(filters)} />}
      </Answered>
    </RegisterPage>
  );
}

interface OutgoingTableProps {
  readonly rows: readonly OutgoingRow[];
  /** Nothing is filtered away. */
  readonly isWhole: boolean;
}

function OutgoingTable({ rows, isWhole }: OutgoingTableProps) {
  const navigate = useNavigate();
  return (
    <>
      <DataTable<OutgoingRow>
        rows={rows}
        rowKey="entryId"
        columns={outgoingColumns}
        pageSize={rowsAtOnce}
        scroll={{ x: 1_000 }}
        rowClassName={({ voidedAt }) => (voidedAt ? (styles['voided'] ?? '') : '')}
        empty={
          isWhole ? (
            <EmptyState title="Sổ chưa có số nào">
              Số đầu tiên vào sổ khi văn thư cấp số cho một văn bản.
            </EmptyState>
          ) : (
            <NothingLikeThat />
          )
        }
        onOpen={({ documentId }) =>
          void navigate({ to: '/van-ban/$documentId', params: { documentId } })
        }
      />
      <p className={styles['totals']}>{totals(rows)}</p>
    </>
  );
}

function totals(rows: readonly OutgoingRow[]): string {
  const voided = rows.filter(({ voidedAt }) => voidedAt).length;
  const sent = rows.filter(({ dispatchedOn }) => dispatchedOn).length;
  return [
    `Tổng cộng: ${rows.length} số`,
    `${rows.length - voided} văn bản`,
    `${voided} số đã hủy`,
    `${sent} văn bản đã gửi`,
  ].join(', ');
}
