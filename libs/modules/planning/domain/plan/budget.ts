/** Million đồng as written in a plan's column: `1.250,5` and `1250.5` are one amount; words are none. */
export function budgetOf(written: string | null): string | null {
  const printed = /^\s*(\d[\d.,]*)\s*(?:triệu(?:\s+đồng)?|tr\.?đ?)?\s*$/iu.exec(written ?? '')?.[1];
  if (printed === undefined) return null;
  if (/^\d{1,3}([.,]\d{3})+$/.test(printed)) return printed.replace(/[.,]/g, '');
  const [whole = '', fraction] = printed.replace(/[.,](?=\d{3}(?:[.,]|$))/g, '').split(/[.,]/);
  return fraction ? `${whole}.${fraction}` : whole;
}
