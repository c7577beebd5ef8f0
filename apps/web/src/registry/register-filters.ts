import type { RequestOf } from '../server/routes.js';
import { useAddressFilters, type Filters } from '../parts/use-address-filters.js';

export type Asked = NonNullable<RequestOf<'GET /api/registers/outgoing'>['query']>;

const keys = ['tim', 'so', 'nam', 'loai', 'tu', 'den'] as const;
export type RegisterFilters = Filters<(typeof keys)[number]>;

export const useRegisterFilters = () => useAddressFilters(keys);

/** What the server is asked for; the same for the screen and for the files. */
export const askedOf = ({ tim, so, nam, loai, tu, den }: RegisterFilters): Asked => ({
  words: tim || undefined,
  bookCode: so || undefined,
  year: nam || undefined,
  docType: loai ? (loai as Asked['docType']) : undefined,
  from: tu || undefined,
  to: den || undefined,
});

/** Whether the whole register is asked for. */
export const isEverything = (filters: RegisterFilters): boolean =>
  Object.values(filters).every((value) => !value);
