import type { PdfView } from '../../pdf/file.js';
import { isArray, isInteger, isRef, nameOf, type PdfObject } from '../../pdf/objects.js';
import { isLeftToReader } from './fonts.js';

export type ShiftingKind =
  | 'hidden'
  | 'scripts'
  | 'xfa'
  | 'layers'
  | 'launches'
  | 'media'
  | 'calculated'
  | 'switches'
  | 'elsewhere'
  | 'redrawn'
  | 'fonts';

/** In the order in which they are told. */
export const kindNames: Readonly<Record<ShiftingKind, string>> = {
  hidden: 'nội dung giấu ngoài mục lục của tệp',
  scripts: 'chương trình JavaScript',
  xfa: 'biểu mẫu động XFA',
  calculated: 'ô biểu mẫu tự tính',
  layers: 'lớp nội dung ẩn',
  switches: 'phần bật, tắt được hoặc chỉ hiện khi in',
  media: 'phim, âm thanh hoặc mô hình 3D',
  launches: 'lệnh mở chương trình hoặc nạp dữ liệu từ ngoài',
  elsewhere: 'nội dung lấy từ tệp khác',
  redrawn: 'ô biểu mẫu do phần mềm đọc tự vẽ lại',
  fonts: 'phông chữ không nhúng trong tệp, mỗi máy hiện một khác',
};

type Entries = ReadonlyMap<string, PdfObject>;

/** Actions by their /S, and what each needs in order to do anything (ISO 32000-1 §12.6.4). */
const actions: Readonly<Record<string, readonly [ShiftingKind, readonly string[]]>> = {
  JavaScript: ['scripts', ['JS']],
  Launch: ['launches', ['F', 'Win', 'Mac', 'Unix']],
  ImportData: ['launches', ['F']],
  Hide: ['switches', ['T']],
  SetOCGState: ['switches', ['State']],
  Rendition: ['media', ['R', 'OP', 'JS']],
  Movie: ['media', ['T', 'Annotation']],
  Sound: ['media', ['Sound']],
  GoTo3DView: ['media', ['TA']],
  RichMediaExecute: ['media', ['TA']],
};

const mediaAnnotations: readonly string[] = ['3D', 'RichMedia', 'Movie', 'Sound', 'Screen'];

/** Annotations that stand on paper alone, or change under the pointer (§12.5.3). */
const [printed, noView, toggleNoView] = [4, 32, 256];

/** Shown while layers are hidden (§8.11.2.2): what is on hides it. */
const isWhenOff = (policy: PdfObject): boolean =>
  ['AllOff', 'AnyOff'].includes(nameOf(policy) ?? '');

/** What a dictionary that is met in a file can do by itself. */
export const kindsIn = (
  view: PdfView,
  entries: Entries,
  isStream: boolean,
): readonly ShiftingKind[] => {
  const value = (key: string): PdfObject => view.resolve(entries.get(key));
  const has = (key: string): boolean => value(key) !== null;
  const [kind, needs = []] = actions[nameOf(value('S')) ?? ''] ?? [];
  const order = value('CO');
  const isAnnotation = entries.has('Rect') && has('Subtype');
  const flags = value('F');
  const flagged = isInteger(flags) ? flags : 0;
  const isOnPaperOnly = (flagged & noView) !== 0 && (flagged & printed) !== 0;
  const found: readonly (readonly [ShiftingKind, boolean])[] = [
    ...(kind === undefined ? [] : [[kind, needs.some(has)] as const]),
    ['xfa', has('XFA')],
    ['redrawn', value('NeedAppearances') === true],
    ['fonts', isLeftToReader(view, entries)],
    ['calculated', isArray(order) && order.some(isRef)],
    ['media', isAnnotation && mediaAnnotations.includes(nameOf(value('Subtype')) ?? '')],
    ['switches', isAnnotation && (isOnPaperOnly || (flagged & toggleNoView) !== 0)],
    ['switches', isStream && has('Alternates')],
    ['elsewhere', isStream && (has('F') || has('Ref'))],
    ['layers', nameOf(value('Type')) === 'OCMD' && (has('VE') || isWhenOff(value('P')))],
  ];
  return found.flatMap(([one, isThere]) => (isThere ? [one] : []));
};
