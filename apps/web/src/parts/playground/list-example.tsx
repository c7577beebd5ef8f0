import { useState } from 'react';
import { DayInput } from '../day-input.js';
import { ChoiceFilter, FilterBar, WordsFilter, yearChoices } from '../filter-bar.js';
import { MoreThanShown, Shelves } from '../shelves.js';
import { useAddressFilters } from '../use-address-filters.js';

const shelves = [
  { key: 'cho', name: 'Chờ tiếp nhận', count: 4 },
  { key: 'tat-ca', name: 'Tất cả' },
];

export function ListExample() {
  const [open, setOpen] = useState('cho');
  const [{ tim, nam, tu }, change] = useAddressFilters(['tim', 'nam', 'tu']);
  return (
    <div>
      <Shelves shelves={shelves} open={open} onOpen={setOpen} />
      <FilterBar>
        <WordsFilter
          label="Tìm số, ký hiệu"
          value={tim}
          onChange={(words) => change({ tim: words })}
        />
        <ChoiceFilter
          label="Năm"
          value={nam}
          choices={yearChoices()}
          onChange={(year) => change({ nam: year })}
        />
        <DayInput label="Từ ngày" value={tu} onChange={(day) => change({ tu: day })} />
      </FilterBar>
      <MoreThanShown shown={200} total={1250} what="văn bản" />
    </div>
  );
}
