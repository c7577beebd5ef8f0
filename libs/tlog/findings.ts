/** What can be wrong with an export. */
export type FindingKind =
  | 'truncated'
  | 'wrongKey'
  | 'checkpointForged'
  | 'headerAltered'
  | 'unreadable'
  | 'altered'
  | 'proofAltered'
  | 'missing'
  | 'added'
  | 'swapped';

export interface Finding {
  readonly kind: FindingKind;
  /** Line of the file, from 1; absent for an event that is not in the file. */
  readonly line?: number;
  /** Index of the event in the log, from 0. */
  readonly index?: number;
  /** What is wrong and where, in Vietnamese. */
  readonly text: string;
}

type Place = { readonly line?: number; readonly index?: number; readonly place?: number };

const texts: Readonly<Record<FindingKind, (at: Place) => string>> = {
  truncated: () => 'Tệp bị cụt: không có dòng chốt (điểm kiểm tra đã ký) ở cuối.',
  wrongKey: ({ line }) => `Dòng ${line}: khóa trong tệp không phải khóa tin cậy được cung cấp.`,
  checkpointForged: ({ line }) => `Dòng ${line}: chữ ký của điểm kiểm tra không đúng.`,
  headerAltered: ({ line }) => `Dòng ${line}: phần đầu không khớp điểm kiểm tra đã ký.`,
  unreadable: ({ line }) => `Dòng ${line}: bị thêm hoặc bị sửa, không đúng khuôn dạng.`,
  altered: ({ line, index }) => `Dòng ${line}: sự kiện số ${index} bị sửa.`,
  proofAltered: ({ line, index }) =>
    `Dòng ${line}: bằng chứng của sự kiện số ${index} bị sửa (nội dung còn nguyên).`,
  missing: ({ index }) => `Thiếu sự kiện số ${index}.`,
  added: ({ line }) => `Dòng ${line}: bị thêm vào, không có trong nhật ký đã ký.`,
  swapped: ({ line, index, place }) =>
    `Dòng ${line}: sai chỗ, đây là sự kiện số ${place} (dòng ghi số ${index}).`,
};

export const finding = (kind: FindingKind, at: Place = {}): Finding => ({
  kind,
  ...(at.line !== undefined && { line: at.line }),
  ...(at.index !== undefined && { index: at.index }),
  text: texts[kind](at),
});
