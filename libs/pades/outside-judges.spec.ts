import { makeTestPki, type TestPki } from '../../test/pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../test/pki/signed.js';
import { run, withFiles } from '../../test/pki/tools.js';
import { typstPdf, typstPlaces } from '../../test/pki/typst-pdf.js';
import { formFonts, samplePdf, samplePlaces } from '../../test/pki/sample-pdf.js';
import { openPdf } from './pdf/file.js';
import type { IssuedPdf, LeaderSignedPdf, PreparedPdf } from './phases.js';
import { prepareFields } from './prepare-fields.js';
import { isFinding, placedSignatures } from './verify/signature/placed-signatures.js';
import { verifyPdf } from './verify/verify-pdf.js';
import { signingDay } from '../../test/pki/index.js';

const sources = {
  'pdf-lib with a table': () =>
    samplePdf('table').then((pdf) => prepareFields(pdf, samplePlaces, formFonts)),
  'pdf-lib with streams': () => aPreparedPdf('stream'),
  'Typst as PDF/A-2': async () => prepareFields(typstPdf(), typstPlaces, formFonts),
} satisfies Record<string, () => Promise<PreparedPdf>>;

let pki: TestPki;
beforeAll(async () => {
  pki = await makeTestPki();
});

describe.each(Object.entries(sources))('a signed file of %s', (_, prepare) => {
  let steps: { prepared: PreparedPdf; leaderSigned: LeaderSignedPdf; issued: IssuedPdf };
  beforeAll(async () => {
    const prepared = await prepare();
    const leaderSigned = leaderSigns(prepared, pki.leader);
    steps = { prepared, leaderSigned, issued: clerkSeals(leaderSigned, pki.seal) };
  });

  test('is well formed for qpdf at every step', () => {
    withFiles(steps, (pathOf) => {
      for (const step of Object.keys(steps)) {
        const { status, output } = run('qpdf', ['--check', pathOf(step)]);
        expect({
          step,
          status,
          clean: output.includes('No syntax or stream encoding errors'),
        }).toEqual({
          step,
          status: 0,
          clean: true,
        });
      }
    });
  });

  test('has two valid signatures for pdfsig, the last over the whole document', () => {
    withFiles(steps, (pathOf) => {
      const { output } = run('pdfsig', [pathOf('issued')]);
      expect(output.match(/Signature Validation: .*/g)).toEqual([
        'Signature Validation: Signature is Valid.',
        'Signature Validation: Signature is Valid.',
      ]);
      expect(output.match(/Signer Certificate Common Name: .*/g)).toEqual([
        'Signer Certificate Common Name: Nguyễn Văn A – THỬ NGHIỆM',
        'Signer Certificate Common Name: Trung tâm Y tế Ví Dụ – THỬ NGHIỆM',
      ]);
      expect(output.match(/\n {2}- Total document signed/g)).toHaveLength(1);
    });
  });

  test('carries CMS that OpenSSL verifies as CAdES up to the root', () => {
    const placed = placedSignatures(openPdf(steps.issued));
    expect(placed).toHaveLength(2);
    for (const { coverage } of placed) {
      if (isFinding(coverage)) throw new Error(coverage.message);
      const signed = Buffer.concat(coverage.ranges);
      withFiles({ cms: coverage.contents, signed, root: pki.authority.rootPem }, (pathOf) => {
        const { output } = run('openssl', [
          'cms',
          '-verify',
          '-cades',
          '-binary',
          '-inform',
          'DER',
          '-in',
          pathOf('cms'),
          '-content',
          pathOf('signed'),
          '-CAfile',
          pathOf('root'),
          '-purpose',
          'any',
          '-attime',
          String(signingDay.getTime() / 1000),
          '-out',
          pathOf('out'),
        ]);
        expect(output).toMatch(/CAdES Verification successful/i);
      });
    }
  });

  test('shows number and date as text', () => {
    withFiles(steps, (pathOf) => {
      const { output } = run('pdftotext', ['-layout', '-f', '1', '-l', '1', pathOf('issued'), '-']);
      expect(output.normalize('NFC')).toMatch(/Số: *08 *\/KH-TTYT/);
      expect(output.normalize('NFC')).toContain('ngày 06 tháng 01 năm 2026');
    });
  });

  test('is valid for our own verifier', () => {
    const report = verifyPdf(steps.issued, { trust: [pki.authority.rootPem], at: signingDay });
    expect([report.verdict, ...report.findings]).toEqual(['valid']);
  });
});
