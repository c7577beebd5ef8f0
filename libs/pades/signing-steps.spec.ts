import { makeTestPki, signingDay, type TestPki } from '../../test/pki/index.js';
import { formFonts, samplePdf, samplePlaces } from '../../test/pki/sample-pdf.js';
import {
  aPreparedPdf,
  clerkSeals,
  leaderRequest,
  leaderSigns,
  sealRequest,
} from '../../test/pki/signed.js';
import { formFields } from './fields.js';
import { completeLeaderSignature, openLeaderSignature } from './leader-signature.js';
import { openPdf } from './pdf/file.js';
import { isDict, isStream, nameOf, textOf, type PdfDict } from './pdf/objects.js';
import { isBytePrefix, type LeaderSignedPdf, type PreparedPdf } from './phases.js';
import { prepareFields } from './prepare-fields.js';
import { readPhase } from './read-phase.js';
import { completeSeal, openSeal } from './seal.js';
import { restorePending, storePending } from './store-pending.js';

let pki: TestPki;
let prepared: PreparedPdf;
let leaderSigned: LeaderSignedPdf;
beforeAll(async () => {
  pki = await makeTestPki();
  prepared = await aPreparedPdf();
  leaderSigned = leaderSigns(prepared, pki.leader);
});

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String((error as { code?: string }).code ?? error);
  }
  return 'no refusal';
};

/** The content stream of a field's normal appearance. */
const appearanceOf = (bytes: Uint8Array, fullName: string): string => {
  const { latest } = openPdf(bytes);
  const field = formFields(latest).find((candidate) => candidate.fullName === fullName);
  const states = latest.resolve(field?.dict.entries.get('AP'));
  const shown = latest.resolve(isDict(states) ? states.entries.get('N') : null);
  return isStream(shown) ? Buffer.from(shown.data).toString('latin1') : '';
};

describe('every step', () => {
  test.each(['table', 'stream'] as const)(
    'keeps the bytes before it, and the kind of section (%s)',
    async (kind) => {
      const rendered = await samplePdf(kind);
      const first = prepareFields(rendered, samplePlaces, formFonts);
      const second = leaderSigns(first, pki.leader);
      const third = clerkSeals(second, pki.seal);
      expect([
        isBytePrefix(rendered, first),
        isBytePrefix(first, second),
        isBytePrefix(second, third),
      ]).toEqual([true, true, true]);
      expect([rendered.length, first.length, second.length, third.length]).toEqual(
        openPdf(third).revisions.map(({ endMark, fileEnd }, i) => (i === 0 ? endMark : fileEnd)),
      );
      expect(openPdf(third).revisions.map((revision) => revision.kind)).toEqual([
        kind,
        kind,
        kind,
        kind,
      ]);
    },
  );

  test('is the same for the same input', async () => {
    const rendered = await samplePdf('table');
    const [first, again] = [1, 2].map(() => prepareFields(rendered, samplePlaces, formFonts));
    expect(Buffer.compare(first!, again!)).toBe(0);
    const [one, two] = [1, 2].map(() => openLeaderSignature(prepared, leaderRequest(pki.leader)));
    expect(Buffer.compare(one!.bytes, two!.bytes)).toBe(0);
    expect(Buffer.compare(one!.toBeSigned, two!.toBeSigned)).toBe(0);
  });

  test('follows only on the one before', () => {
    expect(refusal(() => openSeal(prepared as never, sealRequest(pki.seal)))).toBe(
      'PdfIsNotInThisPhase',
    );
    expect(
      refusal(() => openLeaderSignature(leaderSigned as never, leaderRequest(pki.leader))),
    ).toBe('PdfIsNotInThisPhase');
    expect(refusal(() => prepareFields(prepared, samplePlaces, formFonts))).toBe(
      'PdfAlreadyHasFields',
    );
    expect(refusal(() => readPhase(leaderSigned, 'issued'))).toBe('PdfIsNotInThisPhase');
    expect(readPhase(leaderSigned, 'leaderSigned')).toBe(leaderSigned);
  });
});

describe('prepared fields', () => {
  test('are four merged widgets on the first page, printed, each with an appearance', () => {
    const { latest } = openPdf(prepared);
    const facts = ({ entries }: PdfDict): unknown[] => [
      textOf(entries.get('T')),
      nameOf(entries.get('FT')),
      entries.get('F'),
      entries.has('V'),
      entries.has('AP'),
    ];
    expect(formFields(latest).map(({ dict }) => facts(dict))).toEqual([
      ['so', 'Tx', 4, false, true],
      ['ngay-thang', 'Tx', 4, false, true],
      ['chu-ky-lanh-dao', 'Sig', 4, false, true],
      ['con-dau', 'Sig', 4, false, true],
    ]);
  });

  test('must lie on a page that exists', async () => {
    const beyond = { ...samplePlaces, seal: { ...samplePlaces.seal, page: 7 } };
    const rendered = await samplePdf('table');
    expect(refusal(() => prepareFields(rendered, beyond, formFonts))).toBe(
      'PlaceIsOutsideDocument',
    );
  });
});

describe('number and date', () => {
  const sealedWith = (number: string): Uint8Array => {
    const pending = openSeal(leaderSigned, { ...sealRequest(pki.seal), number });
    return completeSeal(pending, pki.seal.key.sign(pending.toBeSigned));
  };

  test('are shown at the size that was asked for when they fit', () => {
    expect(appearanceOf(sealedWith('08'), 'so')).toContain('/Tinos 13 Tf');
    expect(appearanceOf(sealedWith('08'), 'ngay-thang')).toContain('/TinosItalic 13 Tf');
  });

  test('are set smaller when they do not fit', () => {
    // eight digits of half an em in 24 pt: 6 pt
    expect(appearanceOf(sealedWith('12345678'), 'so')).toContain('/Tinos 6 Tf');
  });

  test('are taken in any normal form of Unicode', () => {
    const datePhrase = 'ngày 06 tháng 01 năm 2026'.normalize('NFD');
    const pending = openSeal(leaderSigned, { ...sealRequest(pki.seal), datePhrase });
    const composed = openSeal(leaderSigned, sealRequest(pki.seal));
    expect(Buffer.compare(pending.bytes, composed.bytes)).toBe(0);
  });

  test('with a letter that the font lacks, or blank, are refused before signing', () => {
    expect(refusal(() => sealedWith('08漢'))).toBe('FieldTextHasMissingGlyph');
    expect(refusal(() => sealedWith(' '))).toBe('FieldTextIsEmpty');
  });
});

describe('a pending signature', () => {
  test('can be stored and completed later', () => {
    const pending = openLeaderSignature(prepared, leaderRequest(pki.leader));
    const value = pki.leader.key.sign(pending.toBeSigned);
    const later = restorePending(storePending(pending), 'leader');
    expect(
      Buffer.compare(
        completeLeaderSignature(later, value),
        completeLeaderSignature(pending, value),
      ),
    ).toBe(0);
  });

  test('is not taken for another step, nor from a damaged text', () => {
    const stored = storePending(openLeaderSignature(prepared, leaderRequest(pki.leader)));
    expect(refusal(() => restorePending(stored, 'seal'))).toBe('PendingSignatureIsNotReadable');
    expect(refusal(() => restorePending(stored.slice(0, 99), 'leader'))).toBe(
      'PendingSignatureIsNotReadable',
    );
  });

  test("refuses a value made with another person's key", () => {
    const pending = openLeaderSignature(prepared, leaderRequest(pki.leader));
    const value = pki.otherPerson.key.sign(pending.toBeSigned);
    expect(refusal(() => completeLeaderSignature(pending, value))).toBe(
      'SignatureValueDoesNotMatchCertificate',
    );
  });

  test('reserves 16 KB, and more for a chain that needs it', () => {
    const request = leaderRequest(pki.leader);
    expect(openLeaderSignature(prepared, request).contents.length).toBe(2 * 16_384);
    const [leaf, issuer] = request.certificateChain;
    const long = {
      ...request,
      certificateChain: [leaf!, ...Array.from({ length: 40 }, () => issuer!)],
    };
    const pending = openLeaderSignature(prepared, long);
    expect(pending.contents.length).toBe(2 * 32_768);
    const signed = completeLeaderSignature(pending, pki.leader.key.sign(pending.toBeSigned));
    expect(signed.length).toBe(pending.bytes.length);
  });

  test('needs a certificate', () => {
    const request = { ...leaderRequest(pki.leader), certificateChain: [] };
    expect(refusal(() => openLeaderSignature(prepared, request))).toBe('CertificateChainIsEmpty');
  });

  test('states time, name and reason as given', () => {
    const request = { ...leaderRequest(pki.leader), reason: 'Ký duyệt' };
    const text = Buffer.from(openLeaderSignature(prepared, request).bytes).toString('latin1');
    expect(text).toContain("/M (D:20260106143000+07'00')");
    expect(text).toContain(Buffer.from('\ufeffKý duyệt', 'utf16le').swap16().toString('hex'));
    expect(signingDay.toISOString()).toBe('2026-01-06T07:30:00.000Z');
  });
});
