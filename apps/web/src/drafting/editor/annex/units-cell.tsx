import { Select } from 'antd';
import { fold, useUnitOptions } from './units.js';
import type { CellProps } from './cell.js';

/** Units of the body, several, found without diacritics; a name that is none of them may be typed. */
export function UnitsCell({ column, row, write, isFocused }: CellProps) {
  const options = useUnitOptions();
  const units = column.field === 'coordinating' ? row.coordinating : row.lead;
  return (
    <Select
      mode="tags"
      size="small"
      value={[...units]}
      options={[...options]}
      autoFocus={isFocused}
      style={{ width: '100%' }}
      popupMatchSelectWidth={280}
      aria-label={column.heading}
      tokenSeparators={[';']}
      showSearch={{
        filterOption: (typed, option) => (option?.searched ?? '').includes(fold(typed)),
      }}
      onChange={(names: string[]) =>
        write((now) => ({
          ...now,
          [column.field]: names.map((name) => name.normalize('NFC').trim()).filter(Boolean),
        }))
      }
    />
  );
}
