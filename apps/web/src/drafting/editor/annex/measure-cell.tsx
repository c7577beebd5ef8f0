import { useState } from 'react';
import type { Measure } from '../content.js';
import styles from './annex.module.css';
import type { CellProps } from './cell.js';
import { decimalOf, writtenDecimal } from './decimal.js';

const ops: readonly { readonly value: Measure['op']; readonly name: string }[] = [
  { value: '>=', name: '≥ từ' },
  { value: '>', name: '> trên' },
  { value: '=', name: '= bằng' },
  { value: '<=', name: '≤ đến' },
  { value: '<', name: '< dưới' },
  { value: 'range', name: 'khoảng' },
];

interface Typed {
  readonly op: Measure['op'];
  readonly value: string;
  readonly valueTo: string;
  readonly unit: string;
}

/** A measure is written once it is whole; until then what was typed stays here. */
export function MeasureCell({ column, row, write, isFocused }: CellProps) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(row.measure));
  const fault = faultOf(typed);
  const type = (change: Partial<Typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    if (faultOf(next) === null) write((now) => ({ ...now, measure: measureOf(next) }));
  };
  const input = (name: 'value' | 'valueTo' | 'unit', label: string) => (
    <input
      value={typed[name]}
      onChange={({ target }) => type({ [name]: target.value })}
      aria-label={`${column.heading}: ${label}`}
      aria-invalid={name !== 'unit' && fault !== null}
      placeholder={label}
      className={styles['short']}
      autoFocus={isFocused && name === 'value'}
    />
  );
  return (
    <div className={styles['measureParts']}>
      <select
        value={typed.op}
        onChange={({ target }) => type({ op: target.value as Measure['op'] })}
        aria-label={`${column.heading}: so sánh`}
      >
        {ops.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {input('value', 'số')}
      {typed.op === 'range' && input('valueTo', 'đến')}
      {input('unit', 'đơn vị')}
      {fault && <span role="alert">{fault}</span>}
    </div>
  );
}

const typedOf = (measure: Measure | null): Typed => ({
  op: measure?.op ?? '>=',
  value: measure ? writtenDecimal(measure.value) : '',
  valueTo: measure?.valueTo ? writtenDecimal(measure.valueTo) : '',
  unit: measure?.unit ?? '%',
});

function measureOf({ op, value, valueTo, unit }: Typed): Measure | null {
  const number = decimalOf(value);
  const end = op === 'range' ? decimalOf(valueTo) : null;
  return number ? { op, value: number, valueTo: end, unit: unit.normalize('NFC').trim() } : null;
}

function faultOf({ op, value, valueTo }: Typed): string | null {
  if (value.trim() === '' && valueTo.trim() === '') return null;
  if (!decimalOf(value) || (op === 'range' && !decimalOf(valueTo))) return 'Cần một số, ví dụ 99,5';
  return null;
}
