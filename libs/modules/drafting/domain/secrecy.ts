import { DomainError } from '#kernel';
import type { DocumentContent } from '#nd30';

/** Secret content never goes through the electronic exchange (QĐ 28/2018/QĐ-TTg Đ1.2). */
export function refuseSecret({ secrecy }: DocumentContent): void {
  if (secrecy !== 'none') throw new DomainError('SecretDocumentStaysOut', { secrecy });
}
