import type { DocumentAct, DocumentView } from '#contracts';

/** How an act looks on the card. */
export interface ActFace {
  /** On its button. */
  readonly name: string;
  /** "Việc của bạn: …"; only what waits for the reader is his work. */
  readonly work: string | null;
  readonly danger: boolean;
}

const work = (name: string, words: string): ActFace => ({ name, work: words, danger: false });
const beside = (name: string): ActFace => ({ name, work: null, danger: false });
const against = (name: string): ActFace => ({ name, work: null, danger: true });

/** In the order in which one of them becomes the main button. */
const faces: Readonly<Record<DocumentAct, ActFace>> = {
  approval: work('Duyệt', 'duyệt'),
  signature: work('Ký số', 'ký số'),
  seal: work('Đóng dấu lại', 'đóng dấu lại'),
  registration: work('Cấp số và ban hành', 'cấp số, đóng dấu'),
  dispatch: work('Gửi văn bản', 'gửi văn bản'),
  filing: work('Lưu hồ sơ', 'lưu hồ sơ'),
  submission: work('Hoàn thiện và trình', 'hoàn thiện và trình'),
  edit: beside('Sửa nội dung'),
  return: against('Trả lại'),
  withdrawal: against('Rút lại'),
  voiding: against('Bỏ số đã cấp'),
  cancellation: against('Hủy dự thảo'),
  replacement: beside('Thay thế'),
  correction: beside('Đính chính'),
  recall: against('Thu hồi'),
};

const checkNames: Readonly<Record<string, ActFace>> = {
  contentCheck: work('Đạt kiểm tra nội dung', 'kiểm tra nội dung'),
  formCheck: work('Đạt kiểm tra thể thức', 'kiểm tra thể thức'),
  initial: work('Ký nháy', 'ký nháy'),
};

export const faceOf = (act: DocumentAct, { myTasks }: DocumentView): ActFace =>
  (act === 'approval' && checkNames[myTasks.find(decides)?.kind ?? '']) || faces[act];

/** An opinion is given, not passed. */
const decides = ({ kind }: DocumentView['myTasks'][number]): boolean => kind !== 'opinion';

const order = Object.keys(faces) as DocumentAct[];

/** Every act the server allows and no other: one of them the main one, the others beside. */
export function actsOnCard(document: DocumentView): {
  readonly main: DocumentAct | null;
  readonly beside: readonly DocumentAct[];
} {
  const allowed = order.filter((act) => document.acts.includes(act));
  const main = allowed.find((act) => faceOf(act, document).work !== null) ?? null;
  return { main, beside: allowed.filter((act) => act !== main) };
}
