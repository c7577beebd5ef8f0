import { useNavigate, useSearch } from '@tanstack/react-router';

export type Filters<Key extends string> = Readonly<Record<Key, string>>;

/** Several filters kept in the address, empty when not set; a changed one begins at the first page. */
export function useAddressFilters<Key extends string>(
  keys: readonly Key[],
): [Filters<Key>, (changed: Partial<Filters<Key>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = Object.fromEntries(keys.map((key) => [key, String(search[key] ?? '')]));
  const change = (changed: Partial<Filters<Key>>): void =>
    void navigate({
      to: '.',
      replace: true,
      search: ((old: Readonly<Record<string, unknown>>) => ({
        ...old,
        trang: undefined,
        ...Object.fromEntries(
          Object.entries(changed).map(([key, value]) => [key, value || undefined]),
        ),
      })) as never,
    });
  return [filters as Filters<Key>, change];
}
