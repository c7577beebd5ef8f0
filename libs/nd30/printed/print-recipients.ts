import { fold } from '#kernel';
import type { DocumentContent } from '../model.js';
import type { PrintedLine } from './printed.js';
import { asList, oneLine } from './words.js';

const asAbove = 'Như trên';

/**
 * Nơi nhận: `Như trên` first where `Kính gửi` names the receivers, the archive line last
 * (NĐ 30/2020 Phụ lục I, Phần I, Mục II.9).
 */
export function printRecipients({
  addressees,
  recipients,
  archive,
}: DocumentContent): PrintedLine[] {
  const named = recipients.map(({ id, text }) => ({ id, text: text.replace(/^\s*-\s*/, '') }));
  const needsAsAbove =
    addressees.length > 0 && !named.some(({ text }) => fold(text).startsWith(fold(asAbove)));
  const lines = [
    ...(needsAsAbove ? [{ id: null, text: asAbove }] : []),
    ...named,
    ...(archive ? [{ id: null, text: `Lưu: ${oneLine(archive)}` }] : []),
  ];
  const closed = asList(lines.map(({ text }) => text));
  return lines.map(({ id }, index) => ({ id, text: closed[index] ?? '' }));
}
