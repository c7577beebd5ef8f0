import { compareExact, exact, plus, sumOf, times, zero, type Exact } from '#kernel';
import type { RegimeDefinition, ReplyOf, ReturnContent, returnsContract } from '#contracts';
import { placesOf } from './places.js';

export type ReturnFinding = ReplyOf<typeof returnsContract.read>['findings'][number];
export type Checks = RegimeDefinition['checks'];

type Target = ReturnContent['targets'][number];
type Task = ReturnContent['tasks'][number];
type Found = Pick<ReturnFinding, 'code' | 'weight' | 'text'>;

/** What is wrong or worth a look in a return, each at its place. What blocks is not submitted. */
export function findingsOf(content: ReturnContent, checks: Checks): readonly ReturnFinding[] {
  const names = placesOf(content);
  const at = (place: string, found: readonly Found[]) =>
    found.map((one) => ({ ...one, place, placeName: names.get(place) ?? place }));
  return [
    ...content.targets.flatMap((one) => at(`target:${one.targetId}`, ofTarget(one, checks))),
    ...content.tasks.flatMap((one) => at(`task:${one.taskId}`, ofTask(one))),
  ];
}

const blocking = (code: string, text: string): Found => ({ code, weight: 'blocking', text });
const warning = (code: string, text: string): Found => ({ code, weight: 'warning', text });

function ofTarget(target: Target, checks: Checks): Found[] {
  const divided = dividedByZero(target);
  if (target.value === null) {
    if (divided.length > 0 || target.note.trim() !== '') return divided;
    return [blocking('ValueIsMissing', 'Chưa có giá trị; nếu không có thì ghi lý do vào ghi chú.')];
  }
  const value = exact(target.value);
  return [
    ...divided,
    ...outOfRange(target, value),
    ...partsOff(target, value),
    ...jumped(target, value, checks),
    ...(target.evidence.length === 0 ? [warning('EvidenceIsMissing', 'Chưa có minh chứng.')] : []),
  ];
}

/** A quotient of nothing has no value; that is right when it is said why. */
function dividedByZero({ denominator, note }: Target): Found[] {
  if (denominator === null || compareExact(exact(denominator), zero) !== 0) return [];
  const text = 'Mẫu số bằng 0 nên không tính được tỷ lệ.';
  return [
    note.trim() === ''
      ? blocking('DivisionByZero', `${text} Hãy ghi lý do vào ghi chú.`)
      : warning('DivisionByZero', text),
  ];
}

function outOfRange({ measure }: Target, value: Exact): Found[] {
  const fault = (text: string) => [blocking('ValueIsOutOfRange', text)];
  if (compareExact(value, zero) < 0) return fault('Giá trị không được âm.');
  switch (measure?.kind) {
    case 'percent':
      return compareExact(value, exact('100')) > 0 ? fault('Tỷ lệ phải từ 0 đến 100%.') : [];
    case 'count':
      return value.n % value.d === 0n ? [] : fault('Số đếm phải là số nguyên.');
    case 'done':
      return ['0', '1'].some((one) => compareExact(value, exact(one)) === 0)
        ? []
        : fault('Chỉ ghi 1 (đã làm) hoặc 0 (chưa làm).');
    case 'mean':
      return outOfScale(measure, value);
    default:
      return [];
  }
}

/** A mean score has the scale of what is wanted: 5, 10 or 100 points. */
function outOfScale({ value: wanted }: NonNullable<Target['measure']>, value: Exact): Found[] {
  const scale = scales.find((most) => compareExact(exact(wanted), exact(most)) <= 0);
  if (scale === undefined || compareExact(value, exact(scale)) <= 0) return [];
  const said = `Điểm trung bình vượt thang ${scale} điểm (phải đạt ${wanted.replace('.', ',')}).`;
  return compareExact(value, exact('100')) > 0
    ? [blocking('ValueIsOutOfRange', said)]
    : [warning('ValueIsOutOfScale', `${said} Hãy xem lại.`)];
}

const scales = ['5', '10', '100'] as const;

function partsOff({ parts }: Target, value: Exact): Found[] {
  if (parts.length === 0) return [];
  const told = parts.flatMap((part) => (part.value === null ? [] : [exact(part.value)]));
  if (told.length < parts.length) {
    return [blocking('PartIsMissing', 'Còn thành phần chưa có giá trị.')];
  }
  return compareExact(sumOf(told), value) === 0
    ? []
    : [blocking('PartsDoNotAddUp', 'Tổng các thành phần khác giá trị đã ghi.')];
}

function jumped({ measure, lastValue }: Target, value: Exact, checks: Checks): Found[] {
  if (lastValue === null || measure?.kind === 'done') return [];
  const last = exact(lastValue);
  const moved = size(plus(value, negative(last)));
  const sign = measure?.kind === 'percent' ? '%' : '';
  const said = `Kỳ trước là ${lastValue.replace('.', ',')}${sign}; hãy xem lại.`;
  if (measure?.kind === 'percent') {
    return compareExact(moved, exact(String(checks.jumpPoints))) > 0
      ? [warning('FigureJumped', `Thay đổi quá ${checks.jumpPoints} điểm phần trăm. ${said}`)]
      : [];
  }
  const limit = times(size(last), exact(String(checks.jumpShare)));
  const percent = Math.round(checks.jumpShare * 100);
  return last.n !== 0n && compareExact(moved, limit) > 0
    ? [warning('FigureJumped', `Thay đổi quá ${percent}% so với kỳ trước. ${said}`)]
    : [];
}

const negative = ({ n, d }: Exact): Exact => ({ n: -n, d });
const size = (one: Exact): Exact => (one.n < 0n ? negative(one) : one);

function ofTask({ state, percent, results, difficulties, last }: Task): Found[] {
  if (state === null) return [blocking('TaskStateIsMissing', 'Chưa ghi tình trạng thực hiện.')];
  if (state === 'cannot' && difficulties.trim() === '') {
    return [blocking('DifficultyIsNotTold', 'Không thực hiện được thì phải ghi khó khăn, lý do.')];
  }
  const contradicts =
    percent !== null &&
    ((state === 'done' && percent < 100) || (state === 'notStarted' && percent > 0));
  const wentBack = percent !== null && typeof last?.percent === 'number' && percent < last.percent;
  return [
    ...(contradicts
      ? [blocking('PercentContradictsState', `Tiến độ ${percent}% không khớp với tình trạng.`)]
      : []),
    ...(wentBack
      ? [warning('ProgressWentBack', `Tiến độ thấp hơn kỳ trước (${last.percent}%); hãy xem lại.`)]
      : []),
    ...(state === 'done' && results.trim() === ''
      ? [warning('ResultIsNotTold', 'Đã hoàn thành nhưng chưa nêu kết quả.')]
      : []),
  ];
}
