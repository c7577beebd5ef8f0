import { ChoiceFilter, FilterBar } from '../../parts/filter-bar.js';
import { useAddressFilters } from '../../parts/use-address-filters.js';
import { useWorkingUnits } from '../../server/use-working-units.js';
import { planYears } from '../plan-years.js';

/** Which unit and year a board is narrowed to, as the address says. */
export function useBoardQuery() {
  const [{ nam, 'don-vi': unit }] = useAddressFilters(['nam', 'don-vi']);
  return { year: nam || undefined, unitId: unit || undefined };
}

export function BoardFilters() {
  const [filters, change] = useAddressFilters(['nam', 'don-vi']);
  const units = useWorkingUnits();
  return (
    <FilterBar>
      <ChoiceFilter
        label="Mọi đơn vị"
        value={filters['don-vi']}
        choices={units.map(({ id, name }) => [id, name])}
        onChange={(chosen) => change({ 'don-vi': chosen })}
      />
      <ChoiceFilter
        label="Mọi năm"
        value={filters.nam}
        choices={planYears()}
        onChange={(chosen) => change({ nam: chosen })}
      />
    </FilterBar>
  );
}
