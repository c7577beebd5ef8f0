import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument } from 'pdf-lib';
import { makeTestPki, signingDay, type TestPki } from '../../test/pki/index.js';
import { replaced, savedAgain } from '../../test/pki/attacks.js';
import { boldFont, formFonts, samplePdf, samplePlaces } from '../../test/pki/sample-pdf.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../test/pki/signed.js';
import { annexLine, completeAnnexSeal, openAnnexSeal } from './annex-seal.js';
import { signPending } from './keys/key-provider.js';
import { annexEntries, annexesNamedIn, isNamedAnnex, namedAnnex } from './named-annexes.js';
import { withEntries } from './pdf/objects.js';
import { isBytePrefix } from './phases.js';
import { prepareFields } from './prepare-fields.js';
import { verifyPdf, type VerificationOptions } from './verify/verify-pdf.js';

let pki: TestPki;
beforeAll(async () => {
  pki = await makeTestPki();
});

const anAnnex = async (turn = 0): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595.28, 841.89]);
  page.drawText('Phu luc', { x: 200, y: 400, size: 20 });
  page.setRotation(degrees(turn));
  pdf.addPage([595.28, 841.89]);
  return pdf.save();
};

const sealed = (annex: Uint8Array): Buffer => {
  const pending = openAnnexSeal(annex, {
    certificateChain: pki.seal.key.certificateChain,
    at: signingDay,
    signerName: 'Trung tâm Y tế Ví Dụ',
    code: '08/KH-TTYT',
    font: formFonts.regular,
  });
  return completeAnnexSeal(pending, signPending(pending, pki.seal.key));
};

interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words as poppler sees them, from the top left of the page as it is turned. */
const wordsOf = (pdf: Uint8Array): readonly Word[] => {
  const file = join(mkdtempSync(join(tmpdir(), 'annex-')), 'annex.pdf');
  writeFileSync(file, pdf);
  const found = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  let page = -1;
  return found.split('\n').flatMap((line) => {
    if (line.includes('<page ')) page += 1;
    const [, left, top, right, bottom, text = ''] =
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</.exec(line) ?? [];
    if (left === undefined) return [];
    return [
      {
        text,
        page,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      },
    ];
  });
};

test.each([0, 90, 180, 270])(
  'an annex turned by %i° carries number and time at its top right, 10 pt, on page 1 only',
  async (turn) => {
    const words = wordsOf(sealed(await anAnnex(turn)));
    const line = words.filter(({ text }) => /^(08\/KH-TTYT;|2026-)/.test(text));
    expect(line.map(({ text }) => text)).toEqual(['08/KH-TTYT;', '2026-01-06T14:30:00+07:00']);
    const width = turn % 180 === 0 ? 595.28 : 841.89;
    const [code, time] = line;
    expect(time?.page).toBe(0);
    expect(width - (time?.right ?? 0)).toBeCloseTo((15 * 72) / 25.4, 0);
    expect(code?.top).toBeCloseTo((10 * 72) / 25.4, 0);
    expect(code?.bottom).toBeLessThan((code?.top ?? 0) + 12);
    expect(code?.right).toBeLessThan(time?.left ?? 0);
  },
);

test('its bytes stay, the seal covers all of it, and our verifier and poppler call it valid', async () => {
  const annex = await anAnnex();
  const pdf = sealed(annex);
  expect(isBytePrefix(annex, pdf)).toBe(true);
  const report = verifyPdf(pdf, { trust: [pki.authority.rootPem], at: signingDay });
  expect([report.verdict, report.findings, report.signatures[0]?.coversWholeFile]).toEqual([
    'valid',
    [],
    true,
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'annex-')), 'annex.pdf');
  writeFileSync(file, pdf);
  expect(execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })).toContain(
    'Signature is Valid.',
  );
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
});

const judged = (pdf: Uint8Array, more: Partial<VerificationOptions> = {}) =>
  verifyPdf(pdf, { trust: [pki.authority.rootPem], at: signingDay, ...more });

test('it is judged by our own rules: one signature, the body’s, certified against any change', async () => {
  const pdf = sealed(await anAnnex());
  const report = judged(pdf);
  expect([report.maker, report.signatures[0]?.role]).toEqual(['own', 'annexSeal']);
  const codes = (expected: VerificationOptions['expected']) =>
    judged(pdf, { expected: expected ?? {} }).findings.map(({ code }) => code);
  expect(codes({ stage: 'annexSealed', prepared: await anAnnex(90) })).toEqual([
    'DiffersFromExpected',
  ]);
  expect(
    codes({ stage: 'annexSealed', sealCertificate: pki.leader.key.certificateChain[0]! }),
  ).toEqual(['DiffersFromExpected']);
  expect(codes({ stage: 'issued' })).toEqual(['DiffersFromExpected']);
  const open = replaced(pdf, /\/P 1(?=\s*\/V)/, () => '/P 2');
  expect(judged(open).signatures[0]?.findings.map(({ code }) => code)).toContain(
    'CertificationIsWrong',
  );
});

test('a document is no annex, and an annex that nobody sealed is told so', async () => {
  const issued = clerkSeals(leaderSigns(await aPreparedPdf(), pki.leader), pki.seal);
  const asAnnex = judged(issued, { expected: { stage: 'annexSealed' } });
  expect(asAnnex.findings.map(({ code }) => code)).toEqual(['DiffersFromExpected']);
  const blank = judged(await anAnnex(), { expected: { stage: 'annexSealed' } });
  expect(blank.findings.map(({ code }) => code)).toEqual(['FileHasNoSignature']);
});

test('a document names its annexes: leader and seal sign for their bytes', async () => {
  const annex = await anAnnex();
  const named = namedAnnex('Phụ lục II: Số liệu', annex);
  const prepared = prepareFields(await samplePdf('table'), samplePlaces, formFonts, [named]);
  const issued = clerkSeals(leaderSigns(prepared, pki.leader), pki.seal);
  const report = judged(issued);
  expect([report.verdict, report.annexes]).toEqual(['valid', [named]]);
  expect(annexesNamedIn(issued)).toEqual([named]);
  expect(isNamedAnnex(named, sealed(annex))).toBe(true);
  expect(isNamedAnnex(named, sealed(await anAnnex(90)))).toBe(false);
  expect(isNamedAnnex(named, annex.subarray(1))).toBe(false);
});

test('a name that is changed after the leader signed is found', async () => {
  const named = namedAnnex('Phụ lục', await anAnnex());
  const other = namedAnnex('Phụ lục', await anAnnex(90));
  const prepared = prepareFields(await samplePdf('table'), samplePlaces, formFonts, [named]);
  const swapped = savedAgain(leaderSigns(prepared, pki.leader), ({ update, root, catalog }) =>
    update.set(root, withEntries(catalog, annexEntries([other]))),
  );
  const report = judged(swapped, { expected: { stage: 'leaderSigned' } });
  expect([report.annexes, report.verdict]).toEqual([[other], 'invalid']);
});

test('an annex changed by one byte after its seal is no longer valid', async () => {
  const pdf = sealed(await anAnnex());
  const changed = Buffer.from(pdf);
  changed[20] = (changed[20] ?? 0) ^ 1;
  const { verdict } = verifyPdf(changed, { trust: [pki.authority.rootPem], at: signingDay });
  expect(verdict).not.toBe('valid');
});

test('the time is Vietnam’s, whatever day it is in Greenwich', () => {
  expect(annexLine({ code: '08/QĐ-TTYT', at: new Date('2026-01-05T17:30:00Z') })).toBe(
    '08/QĐ-TTYT; 2026-01-06T00:30:00+07:00',
  );
});

test('a file that has fields of its own is not taken for an annex', async () => {
  const prepared = await aPreparedPdf();
  expect(() => sealed(prepared)).toThrow(expect.objectContaining({ code: 'PdfAlreadyHasFields' }));
});

test('a code in letters that the font lacks is refused', async () => {
  const annex = await anAnnex();
  const request = { certificateChain: pki.seal.key.certificateChain, at: signingDay };
  expect(() =>
    openAnnexSeal(annex, { ...request, signerName: 'A', code: '08/漢', font: boldFont }),
  ).toThrow(expect.objectContaining({ code: 'FontHasNoGlyph' }));
});
