import type { Absence, Formula, LeftOut, Taken } from './figure.js';

/** A formula as a reader of the report is told it. */
export function formulaInWords(formula: Formula): string {
  switch (formula.kind) {
    case 'sum':
      return `Cộng ${takenInWords(formula.of)} của các đơn vị`;
    case 'ratio':
      return `Tổng ${takenInWords(formula.numerator)} chia tổng ${takenInWords(formula.denominator)}${factors[formula.times]}`;
    case 'weightedMean':
      return formula.weight
        ? `Bình quân ${takenInWords(formula.of)}, trọng số là ${takenInWords(formula.weight)}`
        : `Bình quân ${takenInWords(formula.of)} của các đơn vị (không trọng số)`;
    case 'count':
      return `Đếm ${countedInWords(formula.of)}`;
    case 'countWhere':
      return `Đếm ${countedInWords(formula.of)} có ${takenInWords(formula.of)} ${operators[formula.is.operator]} ${stateNames[formula.is.value] ?? formula.is.value}`;
    case 'last':
      return `Lấy ${takenInWords(formula.of)} được báo cáo sau cùng`;
    case 'countMet':
      return 'Đếm số chỉ tiêu có kết quả đạt mức giao';
    case 'share':
      return 'Số này chia số kia, nhân 100';
    case 'percentOfTarget':
      return `Giá trị trong kỳ chia chỉ tiêu được giao (${formula.target}), nhân 100`;
    case 'cumulative':
      return 'Lũy kế từ đầu năm: các kỳ trước không trùng thời gian và kỳ này';
    case 'sameLastYear':
      return 'Giá trị cùng kỳ năm trước';
  }
}

const factors = { '1': '', '100': ', nhân 100', '1000': ', nhân 1000' } as const;
const operators = { '=': 'là', '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const;

/** What a unit said of a task, in words; a number is its own word. */
export const stateNames: Readonly<Record<string, string>> = {
  notStarted: 'chưa thực hiện',
  inProgress: 'đang thực hiện',
  done: 'hoàn thành',
  cannot: 'không thực hiện được',
  accepted: 'đã được chấp nhận',
};

const partNames = {
  asked: 'yêu cầu báo cáo',
  value: 'giá trị',
  numerator: 'tử số',
  denominator: 'mẫu số',
  state: 'trạng thái',
  percent: 'tỷ lệ hoàn thành',
} as const;

const takenInWords = ({ part }: Taken): string => partNames[part];

const countedInWords = ({ of, id, unitId, part }: Taken): string => {
  if (part === 'asked' && id !== null) return 'số đơn vị được giao';
  const things = { target: 'chỉ tiêu', task: 'nhiệm vụ', return: 'phiếu' }[of];
  if (id !== null) return 'số đơn vị báo cáo';
  return `số ${things}${unitId ? ' của đơn vị' : ''}`;
};

/** Why there is no number, said to a reader. */
export const absenceInWords: Readonly<Record<Absence, string>> = {
  nobodyReported: 'Không đơn vị nào báo cáo',
  divisionByZero: 'Mẫu số bằng 0',
  notReportedLastYear: 'Năm trước không có số liệu',
  cannotBeAddedUp: 'Số liệu loại này không cộng dồn được',
};

/** Why something that was said does not count. */
export const leftOutInWords: Readonly<Record<LeftOut['because'], string>> = {
  countedInItsParts: 'Đã tính ở các đơn vị trực thuộc',
  countedInItsParent: 'Đã tính ở đơn vị cấp trên',
  partIsMissing: 'Thiếu tử số hoặc mẫu số',
};
