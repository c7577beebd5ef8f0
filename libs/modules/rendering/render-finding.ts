import type { DomainError } from '#kernel';
import { attachedAnnexRefusals, type NodeId } from '#nd30';
import type { RenderFinding } from './rendered-document.js';

const faults: Readonly<Record<string, (details: DomainError['details']) => string>> = {
  GlyphIsMissing: (d) =>
    `Phông chữ không có ký tự "${d.character}" (${d.codePoint}). Hãy thay bằng ký tự khác.`,
  LetteredPointsExceedAlphabet: () =>
    'Một mục có nhiều điểm a), b), c) … hơn số chữ cái. Hãy chia mục đó ra.',
};

/** Whether the drafter can mend what went wrong; anything else is the house's own failure. */
export const isContentFault = ({ code }: DomainError): boolean =>
  code in faults || code in attachedAnnexRefusals;

export function renderFinding({ code, details }: DomainError): RenderFinding {
  return {
    rule: code,
    message: faults[code]?.(details) ?? String(details.message),
    place: placeIn(details),
    nodeId: (details.nodeId as NodeId | undefined) ?? null,
  };
}

function placeIn({ text, title, fileName, page }: DomainError['details']): string {
  if (text !== undefined) return `Đoạn chữ "${text}"`;
  if (title !== undefined) return `Phụ lục "${title}"`;
  if (fileName !== undefined) return page ? `Tệp ${fileName}, trang ${page}` : `Tệp ${fileName}`;
  return 'Nội dung';
}
