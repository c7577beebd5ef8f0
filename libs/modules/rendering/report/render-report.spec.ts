import { readFileSync } from 'node:fs';
import type { VerificationView } from '#contracts';
import { PDFDocument } from 'pdf-lib';
import { run, withFiles } from '../../../../test/pki/tools.js';
import { comparePages } from './compare-pages.js';
import { renderReport } from './render-report.js';

const checkedAt = '2026-01-06T17:30:00.000Z';

const signature: VerificationView['signatures'][number] = {
  field: 'Sig1',
  role: 'other',
  roleName: 'Ngoài hai chữ ký của văn bản',
  signer: 'Nguyễn Văn A',
  certificate: {
    ...{ subject: 'Nguyễn Văn A', organisation: null, title: null, issuer: 'CA gốc', serial: '1f' },
    // midnight in Vietnam
    ...{ validFrom: '2025-12-31T17:00:00.000Z', validTo: '2026-12-31T16:59:59.000Z' },
  },
  status: 'INDETERMINATE',
  statusName: 'Chưa đủ căn cứ',
  subIndication: 'SIG_CONSTRAINTS_FAILURE',
  level: 'B-T',
  levelName: 'Có dấu thời gian (B-T)',
  algorithm: 'RSASSA-PSS, SHA-256',
  signedAt: {
    time: '2026-01-06T07:30:00.000Z',
    by: 'timestamp',
    byName: 'dấu thời gian trên chữ ký',
  },
  anchor: { name: 'CA gốc', fingerprint: 'ab'.repeat(32) },
  revocation: {
    status: 'good',
    statusName: 'Chưa bị thu hồi khi ký',
    source: 'ocsp',
    algorithm: 'ECDSA, SHA-384',
    revokedAt: null,
    reason: null,
  },
  timestamps: [],
  changesSince: 'filled',
  changesSinceName: 'Có thay đổi sau khi ký: điền biểu mẫu hoặc ghi chú',
  coversWholeFile: false,
  claimedTime: null,
  revision: 0,
  checks: [{ name: 'Không bị sửa sau khi ký', outcome: 'failed' }],
  findings: ['Tên có chữ lạ \u{1F600}.'],
  notes: ['Thời điểm ký do người ký khai.'],
};

const view: VerificationView = {
  verdict: 'changed',
  conclusion: 'Có thay đổi sau khi ký.',
  sha256: 'cd'.repeat(32),
  maker: 'foreign',
  number: null,
  datePhrase: null,
  annexes: [],
  revisions: 2,
  revisionEnds: [1000, 2000],
  changed: null,
  signatures: [signature],
  documentTimestamps: [],
  findings: [],
  checkedAt,
};

const said = { maker: 'Trình Ký 0.1.0', trustOf: 'Trung tâm Y tế Ví Dụ', fileName: 'hop-dong.pdf' };

const textOf = (pdf: Uint8Array): string => {
  let text = '';
  withFiles({ 'a.pdf': pdf }, (pathOf) => {
    run('pdftotext', ['-layout', pathOf('a.pdf'), pathOf('a.txt')]);
    text = readFileSync(pathOf('a.txt'), 'utf8').replace(/[\s\u200b]+/g, ' ');
  });
  return text;
};

const pages = async (...words: readonly string[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (const word of words) pdf.addPage([200, 100]).drawText(word, { x: 20, y: 40 });
  return pdf.save();
};

test('a report says what was judged, by whom, by which proof, and what no font shows', async () => {
  const text = textOf(await renderReport({ ...said, report: view, signer: 'Sở Y tế Ví Dụ' }));
  for (const part of [
    'Có thay đổi sau khi ký.',
    'cd'.repeat(32),
    'hop-dong.pdf',
    // half past midnight of the next day in Vietnam
    '00:30:00 ngày 07/01/2026 (giờ Việt Nam)',
    '14:30:00 ngày 06/01/2026 (giờ Việt Nam), theo dấu thời gian trên chữ ký',
    'cấp bởi CA gốc; số 1f; hiệu lực 01/01/2026 – 31/12/2026',
    'Chữ ký trong ô “Sig1”',
    'SIG_CONSTRAINTS_FAILURE',
    'phiên bản 1 trên 2; sau đó tệp còn dài thêm',
    `CA gốc, SHA-256: ${'ab'.repeat(32)}`,
    'Chưa bị thu hồi khi ký (theo trả lời OCSP, ký bằng ECDSA, SHA-384)',
    'Không bị sửa sau khi ký: KHÔNG đạt',
    'Tên có chữ lạ [U+1F600].',
    'Ghi chú: Thời điểm ký do người ký khai.',
    'Trình Ký 0.1.0 lập; Sở Y tế Ví Dụ ký báo cáo này',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('Trước và sau khi bị thay đổi');
});

test('pages that look different are shown as they were and as they are; a page that is gone too', async () => {
  const [before, after] = [await pages('mot', 'hai', 'ba'), await pages('mot', 'HAI')];
  const found = await comparePages({ before, after });
  expect(found).toMatchObject({ lookedAt: 3, isCut: false });
  expect(found.pairs.map(({ page, before: was, after: is }) => [page, !!was, !!is])).toEqual([
    [2, true, true],
    [3, true, false],
  ]);
  // Width and height lead the IHDR chunk (PNG 3, §11.2.1).
  const picture = Buffer.from(found.pairs[0]!.before!);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([900, 450]);
});

test('a file that cannot be drawn costs the pictures, not the report', async () => {
  const report = { ...view, changed: { end: 10, signer: null } };
  const text = textOf(await renderReport({ ...said, report, pdf: Buffer.from('no pdf at all') }));
  expect(text).toContain('Không vẽ được các trang của tệp');
  expect(text).toContain('không ai ký báo cáo này');
});
