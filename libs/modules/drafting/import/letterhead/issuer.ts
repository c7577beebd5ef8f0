import { fold } from '#kernel';

const bodyName =
  /(?:Trung tâm (?:Y tế|Kiểm soát|Kiểm nghiệm|Pháp y|Cấp cứu|Giám định|Huyết học|Bảo vệ)|Bệnh viện|Sở Y tế|Chi cục|Phòng Y tế|Trạm Y tế|Trường Cao đẳng|Trường Trung cấp|Viện)(?:\s+(?:[\p{Lu}\d][\p{L}\d.-]*|tỉnh|huyện|thành phố|thị xã|quận|khu vực|đa khoa|chuyên khoa|số|y tế|học|cổ truyền|sản nhi|và|bệnh tật|các)(?=[\s,.;:)]|$))*/u;

/**
 * The issuing body by the sentences that name it, for texts that lost the header's left column:
 * the annexes' `của …`, the trích yếu, the opening sentence.
 */
export function issuerFromSentences(
  subject: string,
  openings: readonly string[],
  annexCitations: readonly string[],
): string | null {
  const candidates = [
    ...annexCitations.map((text) => text.replace(/^.*\bcủa\s+/su, '')),
    ...openings.map((text) => text.replace(/^.*?[;,]\s*(?=(?:Trung tâm|Bệnh viện|Sở))/su, '')),
    /(?:^|\s)(?:của|tại)\s+(.*)$/su.exec(subject)?.[1] ?? '',
  ];
  const names = candidates
    .map((text) => bodyName.exec(text))
    .filter((match) => match !== null && match.index < 4)
    .map((match) => (match?.[0] ?? '').replace(/\s+(?:và|các|số)$/u, '').trim());
  return mostFrequent(names);
}

function mostFrequent(names: readonly string[]): string | null {
  const count = (name: string): number =>
    names.filter((other) => fold(other) === fold(name)).length;
  return [...names].sort((a, b) => count(b) - count(a))[0] ?? null;
}
