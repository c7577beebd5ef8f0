import {
  completeAnnexSeal,
  namedAnnex,
  openAnnexSeal,
  prepareFields,
  signPending,
  verifyPdf,
} from '#pades';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { formFonts, samplePdf, samplePlaces } from '../../../test/pki/sample-pdf.js';
import { clerkSeals, leaderSigns } from '../../../test/pki/signed.js';
import { describeAnnexes, matchAnnex } from './match-annexes.js';
import type { JudgedFile } from './verify-file.js';

const title = 'Phụ lục II: Phân công nhiệm vụ';
let pki: TestPki;
let bare: Uint8Array;
let main: JudgedFile;

beforeAll(async () => {
  pki = await makeTestPki();
  bare = await samplePdf('stream');
  const named = [namedAnnex(title, bare)];
  const prepared = prepareFields(await samplePdf('table'), samplePlaces, formFonts, named);
  main = judged(clerkSeals(leaderSigns(prepared, pki.leader), pki.seal));
});

const judged = (pdf: Uint8Array): JudgedFile => {
  const report = verifyPdf(pdf, { trust: [pki.authority.rootPem], at: signingDay });
  return { pdf, report, checkedAt: signingDay };
};

const sealedAnnex = (pdf: Uint8Array, { code = '08/KH-TTYT', at = signingDay } = {}) => {
  const { key } = pki.seal;
  const { certificateChain } = key;
  const request = { certificateChain, at, signerName: 'Trung tâm', code, font: formFonts.regular };
  const pending = openAnnexSeal(pdf, request);
  return completeAnnexSeal(pending, signPending(pending, key));
};
const match = (pdf: Uint8Array) => matchAnnex(main.report, '/tmp/phu-luc.pdf', judged(pdf));

it('an annex goes with its document: its name, its line', () => {
  const annex = match(sealedAnnex(bare));
  const line = '08/KH-TTYT; 2026-01-06T14:30:00+07:00';
  expect(annex).toMatchObject({ file: 'phu-luc.pdf', verdict: 'valid', title, line, faults: [] });
  const words = describeAnnexes(main.report, [annex]);
  expect(words).toContain(`✓ Tệp phu-luc.pdf: ${title}\n  Góc phải trên: ${line}`);
  expect(words).not.toContain('Chưa đưa tệp');
});

it('a seal tried again on a later day is lawful; a line of another number or an earlier day is told', () => {
  const other = match(sealedAnnex(bare, { code: '80/KH-TTYT' }));
  expect(other.faults).toEqual(['Dòng ở góc phải trên ghi số 80/KH-TTYT, văn bản ghi số 08.']);
  const later = match(sealedAnnex(bare, { at: new Date('2026-01-07T01:00:00Z') }));
  expect([later.line, later.faults]).toEqual(['08/KH-TTYT; 2026-01-07T08:00:00+07:00', []]);
  const earlier = match(sealedAnnex(bare, { at: new Date('2026-01-05T16:59:59Z') }));
  expect(earlier.faults).toEqual([
    'Dòng ở góc phải trên ghi thời gian 2026-01-05T23:59:59+07:00, trước ngày của văn bản (ngày 06 tháng 01 năm 2026).',
  ]);
});

it('a line of another time than its signature is told', () => {
  const text = Buffer.from(sealedAnnex(bare)).toString('latin1');
  const claimed = Buffer.from(text.replace('/M (D:202601061430', '/M (D:202601081430'), 'latin1');
  expect(match(claimed).faults).toEqual([
    'Dòng ở góc phải trên ghi thời gian 2026-01-06T14:30:00+07:00, chữ ký trên tệp ghi 2026-01-08T14:30:00+07:00.',
  ]);
});

it('an annex that was never sealed has no line; a stranger is no annex', async () => {
  expect(match(bare).faults).toEqual([expect.stringContaining('không có dòng số')]);
  const stranger = match(sealedAnnex(await samplePdf('table')));
  expect([stranger.verdict, stranger.title, stranger.line]).toEqual(['valid', null, null]);
  const words = describeAnnexes(main.report, [stranger]);
  expect(words).toContain('✗ Tệp phu-luc.pdf: không phải phụ lục của văn bản');
  expect(words).toContain(`– Chưa đưa tệp để đối chiếu: ${title}`);
});
