import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { refAt, replaced, savedAgain, type Opened } from '../../../test/pki/attacks.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../../test/pki/signed.js';
import { openPdf } from '../pdf/file.js';
import { byteString, dict, name, ref, stream, textString, withEntries } from '../pdf/objects.js';
import type { TestCredential } from '../test-authority.js';
import type { IssuedPdf, LeaderSignedPdf, PreparedPdf } from '../phases.js';
import type { Expectation } from './judgement/expectation.js';
import type { VerificationReport } from './judgement/report.js';
import { verifyPdf } from './verify-pdf.js';

let pki: TestPki;
const files = {} as Record<
  'table' | 'stream',
  { prepared: PreparedPdf; leaderSigned: LeaderSignedPdf; issued: IssuedPdf }
>;
beforeAll(async () => {
  pki = await makeTestPki();
  for (const kind of ['table', 'stream'] as const) {
    const prepared = await aPreparedPdf(kind);
    const leaderSigned = leaderSigns(prepared, pki.leader);
    files[kind] = { prepared, leaderSigned, issued: clerkSeals(leaderSigned, pki.seal) };
  }
});

const verify = (
  bytes: Uint8Array,
  expected: Expectation = {},
  at = signingDay,
): VerificationReport => verifyPdf(bytes, { trust: [pki.authority.rootPem], at, expected });

const codesOf = (report: VerificationReport): readonly string[] =>
  [...report.findings, ...report.signatures.flatMap(({ findings }) => findings)]
    .filter(({ status }) => status !== 'NOTE')
    .map(({ code }) => code);

describe.each(['table', 'stream'] as const)('a file whose cross-references are a %s', (kind) => {
  test('is valid when leader and body signed it and nothing else happened', () => {
    const report = verify(files[kind].issued, {
      number: '08',
      datePhrase: 'ngày 06 tháng 01 năm 2026',
      prepared: files[kind].prepared,
      leaderCertificate: pki.leader.key.certificateChain[0]!,
      sealCertificate: pki.seal.key.certificateChain[0]!,
    });
    expect(report.verdict).toBe('valid');
    expect(codesOf(report)).toEqual([]);
    expect(
      report.signatures.map(({ role, status, signer }) => [role, status, signer?.name]),
    ).toEqual([
      ['leader', 'TOTAL-PASSED', 'Nguyễn Văn A – THỬ NGHIỆM'],
      ['seal', 'TOTAL-PASSED', 'Trung tâm Y tế Ví Dụ – THỬ NGHIỆM'],
    ]);
    expect(report.signatures[0]).toMatchObject({
      claimedTime: signingDay,
      signer: { title: 'Phó Giám đốc' },
    });
    expect([report.number, report.datePhrase]).toEqual(['08', 'ngày 06 tháng 01 năm 2026']);
  });

  test('without the seal is valid only where no seal is expected yet', () => {
    expect(verify(files[kind].leaderSigned, { stage: 'leaderSigned' }).verdict).toBe('valid');
    const report = verify(files[kind].leaderSigned);
    expect([report.verdict, ...codesOf(report)]).toEqual(['indeterminate', 'SealIsMissing']);
  });

  test('without signatures is indeterminate', () => {
    const report = verify(files[kind].prepared);
    expect([report.verdict, ...codesOf(report)]).toEqual(['indeterminate', 'FileHasNoSignature']);
  });
});

describe('one more save after the seal', () => {
  const red = stream({}, Buffer.from('1 0 0 rg 0 0 600 900 re f'));
  const newField = ({ update, page }: Opened): void => {
    const widget = update.add(
      dict({
        Type: name('Annot'),
        Subtype: name('Widget'),
        FT: name('Tx'),
        T: textString('them'),
        Rect: [0, 0, 9, 9],
        P: page.ref,
      }),
    );
    const annots = page.dict.entries.get('Annots');
    update.set(page.ref, withEntries(page.dict, { Annots: [...(annots as []), widget] }));
  };
  const changes: Readonly<Record<string, (opened: Opened) => void>> = {
    'the text of a page': ({ update, page }) =>
      update.set(page.ref, withEntries(page.dict, { Contents: update.add(red) })),
    'the content stream itself': ({ update, view, page }) => {
      const contents = page.dict.entries.get('Contents');
      update.set(Array.isArray(contents) ? contents[0] : refAt(page.dict, 'Contents'), red);
      expect(view.revision).toBe(3);
    },
    'the size of a page': ({ update, page }) =>
      update.set(page.ref, withEntries(page.dict, { MediaBox: [0, 0, 300, 300] })),
    'an annotation over the page': ({ update, page }) => {
      const note = update.add(
        dict({
          Type: name('Annot'),
          Subtype: name('Square'),
          Rect: [0, 0, 600, 900],
          AP: dict({ N: update.add(red) }),
        }),
      );
      const annots = page.dict.entries.get('Annots');
      update.set(page.ref, withEntries(page.dict, { Annots: [...(annots as []), note] }));
    },
    'a new field': newField,
    'the locked number': ({ update, field }) =>
      update.set(field('number').ref, withEntries(field('number').dict, { V: textString('99') })),
    'only the look of the locked date': ({ update, field }) =>
      update.set(refAt(field('date').dict, 'AP', 'N'), red),
    "the leader's picture": ({ update, field }) =>
      update.set(
        field('leader').ref,
        withEntries(field('leader').dict, { AP: dict({ N: update.add(red) }) }),
      ),
    'the place of the seal': ({ update, field }) =>
      update.set(field('seal').ref, withEntries(field('seal').dict, { Rect: [0, 0, 102, 102] })),
    'a hidden flag on the seal': ({ update, field }) =>
      update.set(field('seal').ref, withEntries(field('seal').dict, { F: 2 })),
    'an action on opening': ({ update, root, catalog }) =>
      update.set(
        root,
        withEntries(catalog, { OpenAction: dict({ S: name('JavaScript'), JS: textString('1') }) }),
      ),
    'the permissions': ({ update, root, catalog }) =>
      update.set(root, withEntries(catalog, { Perms: undefined })),
    'the fields of the form': ({ update, root, catalog, field }) => {
      update.set(
        root,
        withEntries(catalog, {
          AcroForm: dict({ Fields: [field('leader').ref, field('seal').ref], SigFlags: 3 }),
        }),
      );
    },
    'the form font': ({ update, view, catalog }) => {
      const form = view.get(refAt(catalog, 'AcroForm'));
      if (form === null || typeof form !== 'object' || !('kind' in form) || form.kind !== 'dict')
        throw new Error('form');
      const font = refAt(form, 'DR', 'Font', 'Tinos');
      update.set(
        font,
        dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Courier') }),
      );
    },
    'an object laid down for later': ({ update }) => void update.add(red),
    'a seal signature replaced by another': ({ update, field }) =>
      update.set(
        refAt(field('seal').dict, 'V'),
        dict({ Type: name('Sig'), Contents: byteString(Buffer.from([48, 0])) }),
      ),
  };

  test.each(Object.entries(changes))('touching %s is refused', (_, change) => {
    const report = verify(savedAgain(files.table.issued, change));
    expect(report.verdict).not.toBe('valid');
    expect(codesOf(report)).toContain('ModifiedAfterSigning');
  });

  test('that swaps the catalog is refused', () => {
    const saved = savedAgain(files.table.issued, ({ update, catalog }) => void update.add(catalog));
    const fake = openPdf(saved).latest.size - 1;
    const lastRoot = /\/Root \d+ 0 R(?![\s\S]*\/Root)/;
    const swapped = Buffer.from(saved).toString('latin1').replace(lastRoot, `/Root ${fake} 0 R`);
    const report = verify(Buffer.from(swapped, 'latin1'));
    expect([report.verdict, codesOf(report).includes('ModifiedAfterSigning')]).toEqual([
      'invalid',
      true,
    ]);
  });

  test('that brings validation data only is allowed', () => {
    const saved = savedAgain(files.table.issued, ({ update, root, catalog }) => {
      const certificate = update.add(stream({}, pki.seal.key.certificateChain[0]!));
      update.set(
        root,
        withEntries(catalog, {
          DSS: update.add(dict({ Type: name('DSS'), Certs: [certificate] })),
        }),
      );
    });
    expect([verify(saved).verdict, ...codesOf(verify(saved))]).toEqual(['valid']);
  });

  test('that brings validation data with something else in it is refused', () => {
    const saved = savedAgain(files.table.issued, ({ update, root, catalog, page }) => {
      update.set(page.ref, withEntries(page.dict, { Rotate: 180 }));
      update.set(root, withEntries(catalog, { DSS: dict({ Certs: [page.ref] }) }));
    });
    expect(codesOf(verify(saved))).toContain('ModifiedAfterSigning');
  });
});

describe('between the leader and the seal', () => {
  test('a save that changes the page is found although the seal covers it', () => {
    const changed = savedAgain(files.table.leaderSigned, ({ update, page }) =>
      update.set(page.ref, withEntries(page.dict, { Rotate: 180 })),
    );
    const report = verify(clerkSeals(changed as LeaderSignedPdf, pki.seal));
    expect(report.verdict).toBe('invalid');
    expect(report.signatures.map(({ role, status }) => [role, status])).toEqual([
      ['leader', 'TOTAL-FAILED'],
      ['seal', 'TOTAL-PASSED'],
    ]);
  });

  test('a number filled before and apart from the seal is refused', () => {
    const changed = savedAgain(files.table.leaderSigned, ({ update, field }) =>
      update.set(field('number').ref, withEntries(field('number').dict, { V: textString('07') })),
    );
    expect(codesOf(verify(changed, { stage: 'leaderSigned' }))).toEqual(['ModifiedAfterSigning']);
  });

  test('the seal of a file that the leader never signed is not enough', () => {
    const sealedFirst = replaced(files.table.issued, /\/DocMDP \d+ 0 R/, () => '');
    expect(verify(sealedFirst).verdict).toBe('invalid');
  });
});

describe('whose the seal is', () => {
  const sealedBy = (credential: TestCredential): VerificationReport =>
    verify(clerkSeals(files.table.leaderSigned, credential));

  test('the signer cannot seal with his own key', () => {
    const report = sealedBy(pki.leader);
    expect([report.verdict, ...codesOf(report)]).toEqual(['indeterminate', 'SealIsTheSigners']);
  });

  test('another body than the signer belongs to is told of', () => {
    const [note] = sealedBy(pki.departmentSeal).findings;
    expect(note).toMatchObject({ code: 'SignersAreOfDifferentBodies', status: 'NOTE' });
    expect(note?.message).toContain('Trung tâm Y tế Ví Dụ; Sở Y tế Ví Dụ');
    expect(sealedBy(pki.seal).findings).toEqual([]);
  });
});

describe('expectations', () => {
  test.each<[string, Expectation]>([
    ['another number', { number: '09' }],
    ['another date', { datePhrase: 'ngày 07 tháng 01 năm 2026' }],
    ['another document', { prepared: Buffer.from('%PDF-1.7 other') }],
  ])('%s than expected is not valid', (_, expected) => {
    const report = verify(files.table.issued, expected);
    expect([report.verdict, ...codesOf(report)]).toEqual(['indeterminate', 'DiffersFromExpected']);
  });

  test("another person's certificate than expected is not valid", () => {
    const [leaderCertificate] = pki.otherPerson.key.certificateChain;
    expect(codesOf(verify(files.table.issued, { leaderCertificate: leaderCertificate! }))).toEqual([
      'DiffersFromExpected',
    ]);
  });
});

describe('certificates', () => {
  test('an authority that is not trusted leaves the verdict open', async () => {
    const report = verify(leaderSigns(files.table.prepared, pki.impostor), {
      stage: 'leaderSigned',
    });
    expect([report.verdict, report.signatures[0]?.subIndication]).toEqual([
      'indeterminate',
      'NO_CERTIFICATE_CHAIN_FOUND',
    ]);
  });

  test('a certificate that had expired makes the signature fail', () => {
    const report = verify(leaderSigns(files.table.prepared, pki.expired), {
      stage: 'leaderSigned',
    });
    expect([report.verdict, report.signatures[0]?.subIndication]).toEqual(['invalid', 'EXPIRED']);
  });

  test('a certificate that expires later only gets a note', () => {
    const report = verify(files.table.issued, {}, new Date('2031-01-01T00:00:00Z'));
    expect(report.verdict).toBe('valid');
    expect(report.signatures[0]?.findings.map(({ code }) => code)).toContain(
      'CertificateHasExpiredSince',
    );
  });

  test('a key that is no point of its curve is told of, not stumbled over', () => {
    const uncompressedPoint = /03420004[0-9a-f]{128}/g;
    const offTheCurve = replaced(files.table.issued, uncompressedPoint, (found) =>
      found.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
    );
    const [, seal] = verify(offTheCurve).signatures;
    expect([seal?.status, seal?.findings.map(({ message }) => message)]).toEqual([
      'INDETERMINATE',
      expect.arrayContaining(['Không đọc được chữ ký: public key.']),
    ]);
  });

  test('the organisation trusted is the root, not the intermediate alone, unless it is given', () => {
    const options = { at: signingDay, expected: { stage: 'issued' } as const };
    expect(verifyPdf(files.table.issued, { ...options, trust: [] }).verdict).toBe('indeterminate');
    expect(
      verifyPdf(files.table.issued, { ...options, trust: [pki.authority.intermediatePem] }).verdict,
    ).toBe('valid');
  });
});

test('an old object number that was free may not come alive under a page', () => {
  const saved = savedAgain(files.table.issued, ({ update, page }) =>
    update.set(page.ref, withEntries(page.dict, { Thumb: ref(9999) })),
  );
  expect(verify(saved).verdict).toBe('invalid');
});
