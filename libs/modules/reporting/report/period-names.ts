const names: Readonly<Record<string, (year: number, ordinal: number) => string>> = {
  month: (year, ordinal) => `tháng ${ordinal} năm ${year}`,
  quarter1: (year) => `quý I năm ${year}`,
  halfYear: (year) => `6 tháng đầu năm ${year}`,
  quarter3: (year) => `quý III năm ${year}`,
  year: (year) => `năm ${year}`,
};

/** A period as a sentence names it, behind "báo cáo"; what was asked for once goes by its own title. */
export const periodName = (period: {
  readonly kind: string;
  readonly year: number;
  readonly ordinal: number;
  readonly title?: string;
}): string => {
  const { kind, year, ordinal, title } = period;
  return names[kind]?.(year, ordinal) ?? title?.replace(/^báo cáo\s+/i, '') ?? `năm ${year}`;
};
