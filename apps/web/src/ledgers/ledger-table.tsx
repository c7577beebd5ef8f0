import { Link } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { writtenDecimal } from '../drafting/editor/annex/decimal.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import { LinkStep } from './link-step.js';
import type { Ledger, LedgerColumn, LedgerEntry } from './ledger-types.js';
import { StrikeEntry } from './strike-entry.js';
import styles from './ledgers.module.css';

interface LedgerTableProps {
  readonly ledger: Ledger;
  readonly onEdit: (entry: LedgerEntry) => void;
}

/** The entries of a ledger; one that was struck stays to be read, with why. */
export function LedgerTable({ ledger, onEdit }: LedgerTableProps) {
  const [striking, setStriking] = useState<LedgerEntry | null>(null);
  const [linking, setLinking] = useState<LedgerEntry | null>(null);
  const { definition, rows } = ledger;
  const columns: TableColumnsType<LedgerEntry> = [
    ...definition.columns.map((column) => ({
      title: column.title,
      key: column.key,
      render: (_: unknown, entry: LedgerEntry) => (
        <span className={entry.struckFor === null ? '' : styles['struck']}>
          {cellOf(column, entry)}
        </span>
      ),
    })),
    {
      title: definition.steps.length > 0 ? 'Ghi sổ, văn bản' : 'Ghi sổ',
      key: 'written',
      width: 200,
      render: (_, entry) => (
        <>
          {entry.unitName}
          <div className="soft">{entry.writtenBy}</div>
          {entry.struckFor !== null && <div>Đã gạch bỏ: {entry.struckFor}</div>}
          <ul className={styles['steps']}>
            {entry.steps.map(({ key, documentId, title }) => (
              <li key={key}>
                {definition.steps.find((step) => step.key === key)?.title}:{' '}
                <Link to="/van-ban/$documentId" params={{ documentId }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ),
    },
    {
      title: '',
      key: 'acts',
      width: 130,
      render: (_, entry) =>
        entry.mayEdit && (
          <>
            <Button size="small" type="link" onClick={() => onEdit(entry)}>
              Sửa
            </Button>
            {definition.steps.length > 0 && (
              <Button size="small" type="link" onClick={() => setLinking(entry)}>
                Gắn văn bản
              </Button>
            )}
            <Button size="small" type="link" danger onClick={() => setStriking(entry)}>
              Gạch bỏ
            </Button>
          </>
        ),
    },
  ];
  return (
    <>
      <DataTable<LedgerEntry>
        rows={rows}
        rowKey="id"
        columns={columns}
        scroll={{ x: 340 + 120 * definition.columns.length }}
        empty={<EmptyState title="Chưa ghi dòng nào trong khoảng thời gian này" />}
      />
      {striking && (
        <StrikeEntry ledger={definition.key} entry={striking} onClose={() => setStriking(null)} />
      )}
      {linking && (
        <LinkStep definition={definition} entry={linking} onClose={() => setLinking(null)} />
      )}
    </>
  );
}

function cellOf({ key, kind }: LedgerColumn, { values, unitNames }: LedgerEntry) {
  const value = values[key] ?? '';
  if (value === '') return '';
  if (kind === 'day') return writtenDay(value);
  if (kind === 'number') return writtenDecimal(value);
  if (kind === 'unit') return unitNames[key];
  if (kind !== 'link') return value;
  return (
    <a href={value} target="_blank" rel="noreferrer">
      Mở
    </a>
  );
}
