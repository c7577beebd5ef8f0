import { checkForm, type DocumentContent, type SignatureBlock } from '#nd30';
import type { Finding } from './finding.js';
import { placesOf } from './pieces.js';

/** What the rules of form (thể thức) find, each with its place. */
export function formFindings(
  content: DocumentContent,
  signatureBlock: SignatureBlock,
): readonly Finding[] {
  const places = placesOf(content);
  return checkForm(content, signatureBlock).map(({ code, severity, message, nodeId }) => ({
    rule: code,
    severity,
    message,
    place: (nodeId && places.get(nodeId)) ?? 'Toàn văn bản',
    nodeId,
  }));
}
