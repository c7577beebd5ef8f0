import { firstDate } from '../dates.js';
import type { ImportedLegalBasis } from '../import-result.js';
import type { Block } from '../body/blocks.js';
import { spansOf } from '../spans.js';

const citingWord =
  /^(?:Căn cứ|Theo|Xét|Trên cơ sở|Thực hiện(?=\s+(?:Luật|Nghị|Quyết|Kế hoạch|Chỉ thị|Công văn|Công điện|Chương trình|Thông|Đề án|Văn bản|Hướng dẫn|Kết luận|sự chỉ đạo|chỉ đạo)))(?:\s+(?:vào|đề nghị của|Điều [^,;]*? của))?\s*/u;

/** Whether a block cites a legal basis. */
export const isLegalBasis = ({ text }: Pick<Block, 'text'>): boolean =>
  citingWord.test(text) && !/như sau\s*[:.]?$/u.test(text);

/** `Thực hiện Kế hoạch …, Trung tâm … xây dựng kế hoạch như sau:` cites and opens at once. */
export function splitOpening(
  text: string,
): { readonly basis: string; readonly opening: string } | null {
  if (!citingWord.test(text) || !/[:.]$/.test(text)) return null;
  const match =
    /^(.+?)[;,]\s+((?:Trung tâm|Bệnh viện|Sở|Phòng|Ủy ban|UBND|Trạm|Chi cục|Ban|Nay)\s.*(?:như sau|cụ thể|gồm|nội dung)[^:]*:)$/su.exec(
      text,
    );
  return match ? { basis: match[1] ?? '', opening: match[2] ?? '' } : null;
}

const docTypes =
  /^(Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|Công văn|Công điện|Chương trình|Đề án|Thông báo|Hướng dẫn|Kết luận|Quy chế|Quy định|Văn bản|Báo cáo|Tờ trình|Hợp đồng|Chiến lược)(?=\s|$)/u;
const numberOf =
  /(?:số\s*:?\s*)?(?<![\d/])(\d+\s*\/(?:\d{4}\s*\/)?\s*[\p{Lu}\d][\p{L}\d]*(?:\s?-\s?[\p{Lu}\d][\p{L}\d]*)*|\d+\s?-\s?[\p{Lu}]{2,}\/[\p{Lu}][\p{L}]*)/u;

/** One `Căn cứ …` taken apart into what it cites. */
export function readLegalBasis(text: string, lines: readonly number[]): ImportedLegalBasis {
  const whole = text
    .replace(/^[-–+]\s*/, '')
    .replace(/[;,.]+$/, '')
    .trim();
  const cited = whole.replace(citingWord, '').replace(/^(?:các|nội dung)\s+/u, '');
  const docType = docTypes.exec(cited)?.[1] ?? null;
  const number = docType === null ? null : (numberOf.exec(cited)?.[1]?.replace(/\s+/g, '') ?? null);
  const date = docType === null ? null : firstDate(cited);
  return {
    text: whole,
    docType,
    number,
    date: date?.iso ?? null,
    issuer: docType === null ? null : issuerOf(cited, date?.end ?? 0),
    lines: spansOf(lines),
  };
}

function issuerOf(cited: string, after: number): string | null {
  const match =
    /(?:^|\s)của\s+(?:liên Bộ\s+)?((?:Quốc hội|Ủy ban Thường vụ Quốc hội|Chính phủ|Thủ tướng|Chủ tịch|Bộ|Sở|Ủy ban|UBND|HĐND|Hội đồng|Trung tâm|Bệnh viện|Tỉnh ủy|Thành ủy|Huyện ủy|Ban|Giám đốc|Văn phòng|Cục|Trung ương|Bảo hiểm|BHXH|Phòng|Chi cục|Thành phố)[^,;.()]*)/u.exec(
      cited.slice(after),
    );
  return (
    match?.[1]
      ?.split(
        /\s+(?:về|V\/v|v\/v|ban hành|quy định|hướng dẫn|phê duyệt|triển khai|thực hiện|sửa đổi|giao|công bố|đẩy mạnh|nâng cao|tăng cường|kèm theo|quyết định|cải cách|phát động|tổ chức)(?=\s|$)/u,
      )[0]
      ?.trim() ?? null
  );
}
