import { placeLine } from '../dates.js';
import { letterType, printedTypes } from './document-types.js';
import { labelOf } from '../body/labels.js';
import type { Line } from '../lines.js';

export interface ReadTitle {
  readonly type: string;
  readonly subject: string;
  /** Lines of type and trích yếu. */
  readonly lines: readonly number[];
  /** Under it in a decision: whose power it rests on. Printing writes it anew. */
  readonly authorityLines: readonly number[];
  /** `(Ban hành kèm theo Quyết định số …)` under it. */
  readonly citationLines: readonly number[];
  /** Index of the first line after it. */
  readonly next: number;
}

/** Type and trích yếu; a letter (công văn) has no type line, only `V/v …`. */
export function readTitle(lines: readonly Line[]): ReadTitle | null {
  const index = lines.slice(0, 40).findIndex((line) => printedType(line.text) !== null);
  const first = lines[index];
  if (first === undefined) return readLetterSubject(lines);
  const type = printedType(first.text) ?? '';
  const onSameLine = first.text.slice(type.length).replace(/^[\s:]+/, '');
  const subject = onSameLine === '' ? [] : [onSameLine];
  let next = index + 1;
  const isAuthority = (line: Line) => decides.test(type) && authority.test(line.text);
  for (
    let line = lines[next];
    line && !endsSubject(line, subject) && !isAuthority(line);
    line = lines[++next]
  )
    subject.push(line.text);
  const own = lines.slice(index, next).map(({ no }) => no);
  const authorityLines = lines
    .slice(next, next + 1)
    .filter(isAuthority)
    .map(({ no }) => no);
  const citationLines = citationAt(lines, next + authorityLines.length);
  return {
    type,
    subject: subject.join(' '),
    lines: own,
    authorityLines,
    citationLines,
    next: next + authorityLines.length + citationLines.length,
  };
}

/** NĐ 30/2020 Phụ lục III, Mẫu 1.1, 1.2: `GIÁM ĐỐC TRUNG TÂM Y TẾ …` stands over the grounds. */
const decides = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)$/;
const authority =
  /^(?:(?:TỔNG |QUYỀN )?GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|(?:CHI )?CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG (?:PHÒNG|KHOA|BAN|TRẠM)|HỘI ĐỒNG|ỦY BAN|UỶ BAN)(?=\s|$)\P{Ll}*$/u;

/** The lines of `(Ban hành kèm theo Quyết định số … ngày …)`, up to its closing bracket. */
function citationAt(lines: readonly Line[], index: number): number[] {
  const first = lines[index];
  if (first === undefined || !attached.test(first.folded)) return [];
  const end = lines.slice(index, index + 4).findIndex(({ text }) => /\)\s*$/.test(text));
  return lines.slice(index, index + (end < 0 ? 1 : end + 1)).map(({ no }) => no);
}

const attached = /^\(\s*(?:ban hanh )?(?:kem theo|dinh kem|ban hanh kem)/;

function readLetterSubject(lines: readonly Line[]): ReadTitle | null {
  const index = lines.slice(0, 25).findIndex(({ text }) => /^(?:V\/v|Về việc)\b/iu.test(text));
  const first = lines[index];
  if (first === undefined) return null;
  const subject = [first.text.replace(/^V\/v:?\s*/iu, '')];
  let next = index + 1;
  for (let line = lines[next]; line && !endsSubject(line, subject) && !placeLine.test(line.text);)
    (subject.push(line.text), (line = lines[++next]));
  return {
    type: letterType,
    subject: subject.join(' '),
    lines: lines.slice(index, next).map(({ no }) => no),
    authorityLines: [],
    citationLines: [],
    next,
  };
}

function printedType(text: string): string | null {
  for (const name of printedTypes) {
    if (!text.startsWith(name)) continue;
    const rest = text.slice(name.length);
    if (rest === '' || /^[\s:]/.test(rest)) return name;
  }
  return null;
}

const citing =
  /^(can cu|kinh gui|theo de nghi|xet de nghi|tren co so|thuc hien (ke hoach|quyet dinh|cong van|chi thi|nghi quyet|nghi dinh|thong tu|van ban|chuong trinh|de an|huong dan)[^.]*\d+\s*[/-]|thuc hien su chi dao)/;

/** A trích yếu ends where citing, a heading or a sentence begins. */
const endsSubject = (line: Line, subject: readonly string[]): boolean => {
  if (citing.test(line.folded) || attached.test(line.folded) || line.cells.length > 2) return true;
  if (subject.length === 0) return false;
  return (
    labelOf(line.text) !== null ||
    /[.;:]$/.test(line.text) ||
    line.text.length > 160 ||
    subject.length >= 6 ||
    (line.afterGap &&
      / (xây dựng|ban hành|báo cáo|triển khai) .{0,90}$/u.test(line.text) &&
      line.text.length > 90)
  );
};
