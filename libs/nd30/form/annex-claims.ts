/** The count that a heading announces in its closing brackets: `Cải cách thể chế (02 chỉ tiêu)`. */
export function statedCount(title: string): number | null {
  const [, stated] = /\((\d+)\s+\p{L}[^)]*\)\s*$/u.exec(title) ?? [];
  return stated === undefined ? null : Number(stated);
}

/**
 * Whether an annex's title cites the document it belongs to by a number: `(Kèm theo Kế hoạch số
 * 08/KH-TTYT …)`. A number of another document, which bears another symbol, is no fault.
 */
export function citesNumber(title: string, symbol: string): boolean {
  const [, cited = ''] = /kèm theo[^.;]*?số\s*:?\s*\d+\s*\/\s*([\p{L}\d.-]+)/iu.exec(title) ?? [];
  return cited !== '' && cited.replace(/[.-]+$/, '').toLowerCase() === symbol.toLowerCase();
}
