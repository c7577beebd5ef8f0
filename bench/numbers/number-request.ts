import { systemIds } from '#kernel';
import type { NumberRequest } from '#modules/registry';

/** What a clerk asks for: a number for another document each time. */
export const numberRequest = (): NumberRequest => ({
  documentId: systemIds.next<'Document'>(),
  versionId: systemIds.next<'Version'>(),
  contentHash: 'ab'.repeat(32),
  docType: 'KH',
  symbol: 'KH-TTYT',
  typeName: 'Kế hoạch',
  subject: 'Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Minh An',
  signerName: 'Nguyễn Văn A',
  signerPersonId: systemIds.next<'Person'>(),
  drafterIds: [systemIds.next<'Person'>()],
  clerkId: systemIds.next<'Person'>(),
  recipients: ['Sở Y tế tỉnh Minh Giang', 'Các khoa, phòng, trạm y tế'],
  archiveUnit: 'VT, TCHC',
  copies: 1,
});
