import type { Scored } from './score.js';
import type { SeenBySuperior } from './so-y-te.js';
import type { LedgerOfYear } from './ledgers.js';

export interface PeriodOfYear {
  readonly name: string;
  readonly code: string;
  readonly date: string;
  readonly centreDue: string;
  readonly units: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly figures: number;
  readonly overridden: number;
  /** Another program's verdict on its figures; null where there is no python3. */
  readonly recomputed: { readonly agrees: boolean; readonly said: string } | null;
}

export interface YearSummary {
  readonly plan: { readonly code: string; readonly tasks: number; readonly targets: number };
  readonly tasks: { readonly confirmed: number; readonly late: number; readonly open: number };
  readonly targets: Readonly<Record<'met' | 'near' | 'behind' | 'none', number>>;
  readonly periods: readonly PeriodOfYear[];
  readonly superior: readonly SeenBySuperior[];
  readonly scored: Scored;
  readonly ledgers: readonly LedgerOfYear[];
  readonly files: readonly string[];
  /** Whether another program found every figure as the reports state it. */
  readonly agrees: boolean | null;
}

/** Null when nobody computed again; false as soon as one report differs. */
export function everyFigureAgrees(
  periods: readonly Pick<PeriodOfYear, 'recomputed'>[],
): boolean | null {
  const verdicts = periods.map(({ recomputed }) => recomputed?.agrees ?? null);
  if (verdicts.includes(false)) return false;
  return verdicts.length === 0 || verdicts.includes(null) ? null : true;
}

/** The year on one page. */
export function summaryText(year: YearSummary): string {
  const { plan, tasks, targets, periods, superior, scored, ledgers, files } = year;
  return [
    `Kế hoạch ${plan.code}: ${plan.tasks} nhiệm vụ, ${plan.targets} chỉ tiêu.`,
    `  Nhiệm vụ: ${tasks.confirmed} đã xác nhận, ${tasks.open} đang làm, ${tasks.late} muộn.`,
    `  Chỉ tiêu: ${targets.met} đạt, ${targets.near} gần đạt, ${targets.behind} chưa đạt, ${targets.none} chưa đo.`,
    'Báo cáo:',
    ...periods.flatMap(periodLines),
    'Sở Y tế thấy (đọc từ PDF đã ký):',
    ...superior.map(
      ({ period, state, arrivedAt, figures }) =>
        `  ${period}: ${state}${arrivedAt ? `, đến ${dayOf(arrivedAt)}, ${figures} số liệu` : ''}`,
    ),
    `Chấm điểm: tự chấm ${scored.self}, sau thẩm định ${scored.concluded}, mất ${scored.lost}; dự thảo khắc phục ${scored.remediation.rows} việc.`,
    'Sổ theo dõi:',
    ...ledgers.map(({ title, entries, figures }) => {
      const told = figures.map((one) => `${one.title} ${one.value ?? 'chưa có'}`).join('; ');
      return `  ${title}: ${entries} dòng (${told})`;
    }),
    `Để lại ${files.length} tệp.`,
    'Chữ ký ở mức B-B: đồng hồ được dời đi thì không xin dấu thời gian thật được.',
    verdict[String(year.agrees)] ?? '',
  ].join('\n');
}

function periodLines(period: PeriodOfYear): string[] {
  const { name, code, date, units, onTime, late, missing } = period;
  const { figures, overridden, recomputed } = period;
  const sent = date <= period.centreDue ? 'đúng hạn' : 'muộn';
  return [
    `  ${name}: ${code} ngày ${dayOf(date)} (${sent}, hạn ${dayOf(period.centreDue)})`,
    `    ${units} đơn vị: ${onTime} đúng hạn, ${late} muộn, ${missing} không nộp; ${figures} số liệu, ${overridden} sửa tay`,
    `    ${recomputed ? `tính lại bằng công cụ khác: ${recomputed.said}` : 'chưa tính lại: không có python3'}`,
  ];
}

const verdict: Readonly<Record<string, string>> = {
  true: 'Mọi số liệu tính lại đều khớp.',
  false: 'CÓ SỐ LIỆU KHÔNG KHỚP khi tính lại.',
  null: 'Chưa tính lại được số liệu.',
};

const dayOf = (at: string): string => at.slice(0, 10).split('-').reverse().join('/');
