import type { IsoDay } from '#vntime';

export interface RowProduct {
  readonly no: number;
  readonly words: string;
  readonly dueOn: IsoDay | null;
}

/**
 * Products of a row with their days: as many days as products are theirs in order; one product of
 * several days is due on each of them; otherwise each is due with the whole row.
 */
export function productsOfRow(words: readonly string[], dues: readonly IsoDay[]): RowProduct[] {
  const named = words.filter((one) => one.trim() !== '');
  const last = dues.at(-1) ?? null;
  const [only] = named;
  const pairs =
    named.length === 1 && only !== undefined && dues.length > 1
      ? dues.map((due) => [only, due] as const)
      : named.map(
          (one, index) => [one, named.length === dues.length ? dues[index]! : last] as const,
        );
  return pairs.map(([text, dueOn], index) => ({ no: index + 1, words: text, dueOn }));
}

/** The next day something is due: of what is not delivered yet, at the latest that of the whole. */
export function openDue(
  dueOn: IsoDay | null,
  products: readonly { readonly dueOn: IsoDay | null; readonly deliveredOn: IsoDay | null }[],
): IsoDay | null {
  const open = products.flatMap((one) => (one.deliveredOn === null ? (one.dueOn ?? []) : []));
  const [next] = [...open, ...(dueOn === null ? [] : [dueOn])].sort();
  return next ?? null;
}
