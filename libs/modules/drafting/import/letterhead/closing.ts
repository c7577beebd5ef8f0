import { fold } from '#kernel';
import type { ImportedSignature } from '../import-result.js';
import { isLoneNumber, type Line } from '../lines.js';

export interface ReadClosing {
  readonly recipients: readonly string[];
  readonly archive: string | null;
  readonly signature: ImportedSignature | null;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

const authorityLine = /^(?:KT|TL|TUQ|T\/M|TM|Q)\s*\.\s*\p{Lu}/u;
const positionLine =
  /^(?:Q\.\s*)?(?:PHÓ |QUYỀN )?(?:GIÁM ĐỐC|TRƯỞNG|CHỦ TỊCH|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|THỦ TRƯỞNG)(?![\p{Ll}])/u;
const personName =
  /^(?:(?:TS|ThS|BS|BSCK|BSCKI|BSCKII|PGS|GS|CKI|CKII|DS|Bs|Ths)[.\s]*)*(?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*$/u;

/** Where the body ends: `Nơi nhận:` or the first line of the signature block. */
export const startsClosing = (line: Line): boolean =>
  line.cells.some((cell) => /^noi nhan\s*:?/.test(fold(cell)) && cell.length < 40) ||
  line.cells.some((cell) => isOffice(cell));

const isOffice = (cell: string): boolean =>
  cell.length < 70 &&
  !/\p{Ll}{3}/u.test(cell) &&
  (authorityLine.test(cell) || positionLine.test(cell));

/** Nơi nhận with its archive line, and the signature block beside or under it. */
export function readClosing(lines: readonly Line[]): ReadClosing {
  const at: Record<string, number[]> = {};
  const take = (field: string, line: Line): void => {
    const numbers = (at[field] ??= []);
    if (!numbers.includes(line.no)) numbers.push(line.no);
  };
  const recipients: string[] = [];
  const signed: { authority: string[]; position: string[]; name: string | null } = {
    authority: [],
    position: [],
    name: null,
  };
  let archive: string | null = null;
  let open: 'recipients' | 'archive' | null = null;

  for (const line of lines) {
    if (isLoneNumber(line)) {
      take('pageNumbers', line);
      continue;
    }
    for (const cell of line.cells.flatMap(splitRunTogether).filter((text) => text !== '')) {
      const item = cell.replace(/^[-–—+•]\s*/, '');
      if (/^noi nhan\s*:?/.test(fold(cell)) && cell.length < 40) {
        open = 'recipients';
        take('recipients', line);
      } else if (isOffice(cell)) {
        signed[authorityLine.test(cell) ? 'authority' : 'position'].push(cell);
        take('signature', line);
      } else if (/^luu\b/.test(fold(item))) {
        archive = item.replace(/^Lưu\s*:?\s*/iu, '');
        open = 'archive';
        take('archive', line);
      } else if (item !== cell && open !== null) {
        recipients.push(item);
        open = 'recipients';
        take('recipients', line);
      } else if (/^\((?:đã ký|ký|chữ ký).*\)$/iu.test(cell) || /^đã ký$/iu.test(cell))
        take('signature', line);
      else if (signed.position.length > 0 && signed.name === null && personName.test(cell)) {
        signed.name = cell;
        take('signature', line);
      } else if (open === 'recipients' && !line.afterGap && recipients.length > 0) {
        recipients.push(`${recipients.pop() ?? ''} ${cell}`);
        take('recipients', line);
      } else if (open === 'recipients') {
        recipients.push(cell);
        take('recipients', line);
      } else if (open === 'archive' && !line.afterGap && cell.length < 30) {
        archive = `${archive ?? ''} ${cell}`;
        take('archive', line);
      }
    }
  }
  const hasOffice = signed.authority.length + signed.position.length > 0;
  return {
    recipients: recipients.map((text) => text.replace(/\s*[;.,/]+$/, '')),
    archive: archive?.replace(/\s*[;./]+$/, '') ?? null,
    signature: hasOffice
      ? {
          authority: signed.authority.join(' ') || null,
          position: signed.position.join(' ') || null,
          name: signed.name,
        }
      : null,
    lines: at,
  };
}

/** `Nơi nhận: KT. GIÁM ĐỐC`, `- Sở Y tế; PHÓ GIÁM ĐỐC`, `- Lưu: VT. Nguyễn Văn A`: two columns on one line. */
const splitRunTogether = (cell: string): string[] =>
  cell
    .split(/\s+(?=(?:KT|TL|TUQ|TM|Q)\.\s*\p{Lu}{2})|(?<=[;:,])\s+(?=(?:PHÓ )?GIÁM ĐỐC$)/u)
    .flatMap(
      (part) =>
        /^(-?\s*Lưu\s*:.*?[.;])\s+((?:\p{Lu}\p{L}*\s+){1,4}\p{Lu}\p{L}*)$/u
          .exec(part)
          ?.slice(1, 3) ?? [part],
    )
    .flatMap((part) => /^(Nơi nhận\s*:)\s*([-–].+)$/iu.exec(part)?.slice(1, 3) ?? [part]);
