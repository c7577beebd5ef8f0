import type { ErrorDetails } from '#kernel';

interface Signer {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What to do when the named signer cannot sign any more; nothing where nobody else was looked for. */
export function wayOn({ possibleSigners }: ErrorDetails): string {
  if (!Array.isArray(possibleSigners)) return '';
  const signers = (possibleSigners as readonly Signer[]).map(
    ({ name, lines }) => `${name} (${lines.join(', ')})`,
  );
  return signers.length === 0
    ? ' Hiện không có ai khác đủ thẩm quyền ký văn bản này; cần có văn bản giao ký mới.'
    : ` Để đi tiếp: trả lại hoặc rút lại văn bản rồi trình lại với người ký khác (phiên bản mới, lượt trình mới). Người ký được hôm nay: ${signers.join('; ')}.`;
}
