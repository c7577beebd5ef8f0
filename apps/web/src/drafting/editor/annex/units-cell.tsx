import { Select } from 'antd';
import { useState } from 'react';
import type { CellProps } from './cell.js';
import { fold, useUnitOptions } from './units.js';

/** Units of the body, several, found without diacritics; a name that is none of them may be typed. */
export function UnitsCell({ column, row, write, isFocused }: CellProps) {
  const known = useUnitOptions();
  const [typed, setTyped] = useState('');
  const units = column.field === 'coordinating' ? row.coordinating : row.lead;
  const free = typed.normalize('NFC').trim();
  const found = known.filter(({ searched }) => searched.includes(fold(free)));
  const isNew = free !== '' && !known.some(({ value }) => value === free);
  const asTyped = { value: free, label: `Ghi “${free}”` };
  return (
    <Select
      mode="multiple"
      size="small"
      value={[...units]}
      options={isNew ? [...found, asTyped] : found}
      autoFocus={isFocused}
      style={{ width: '100%' }}
      popupMatchSelectWidth={280}
      aria-label={column.heading}
      optionLabelProp="value"
      notFoundContent="Không có đơn vị này"
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      onChange={(names: string[]) => {
        setTyped('');
        write((now) => ({ ...now, [column.field]: names }));
      }}
    />
  );
}
