import { readFileSync } from 'node:fs';
import { aForeignForm } from '../../../test/foreign/a-form.js';
import { withHiddenCatalog } from '../../../test/foreign/hybrid.js';
import { linearized } from '../../../test/foreign/linearized.js';
import { signedWithLibpdf } from '../../../test/foreign/sign-with-libpdf.js';
import { signedWithOpenSsl, type P12 } from '../../../test/foreign/sign-with-openssl.js';
import { signedWithMutool, signedWithPdfsig } from '../../../test/foreign/sign-with-tools.js';
import { hostileFiles } from '../../../test/mutants/hostile.js';
import { run, withFiles } from '../../../test/pki/tools.js';
import { withNote } from '../../../test/foreign/with-note.js';
import { refAt, replaced, savedAgain, type Opened } from '../../../test/pki/attacks.js';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import {
  dict,
  name,
  ref,
  stream,
  textString,
  withEntries,
  type PdfDict,
  type PdfRef,
} from '../pdf/objects.js';
import type { VerificationReport } from './judgement/report.js';
import { allFields } from './signature/signature-fields.js';
import { verifyPdf } from './verify-pdf.js';

let pki: TestPki;
let person: P12;
let signed: Uint8Array;
beforeAll(async () => {
  pki = await makeTestPki();
  person = { file: pki.otherPerson.p12('1234'), pin: '1234' };
  const form = await aForeignForm({ signatures: ['Sig1', 'Sig2'], texts: ['Ten'] });
  signed = signedWithOpenSsl(form, person, { field: 'Sig1' });
});

const verify = (bytes: Uint8Array, at = signingDay): VerificationReport =>
  verifyPdf(bytes, { trust: [pki.authority.rootPem], at });

const said = ({ verdict, findings, signatures }: VerificationReport): unknown => [
  verdict,
  ...[...findings, ...signatures.flatMap((one) => one.findings)]
    .filter(({ status }) => status !== 'NOTE')
    .map(({ code }) => code),
];

describe('good files of other tools stay good', () => {
  test.each(['table', 'stream'] as const)('openssl cms in a file with a %s', async (kind) => {
    const form = await aForeignForm({ kind });
    for (const args of [[], ['-cades'], ['-keyid'], ['-nosmimecap']]) {
      const subFilter = args.includes('-cades') ? 'ETSI.CAdES.detached' : 'adbe.pkcs7.detached';
      const report = verify(signedWithOpenSsl(form, person, { field: 'Sig1', subFilter, args }));
      expect([args, said(report)]).toEqual([args, ['valid']]);
      expect(report).toMatchObject({
        maker: 'foreign',
        signatures: [
          {
            format: subFilter,
            level: subFilter === 'ETSI.CAdES.detached' ? 'B-B' : 'basic',
            signer: { name: 'Trần Thị B – THỬ NGHIỆM' },
            claimedTime: new Date('2026-01-06T07:30:00Z'),
            changesSince: 'none',
            coversWholeFile: true,
          },
        ],
      });
    }
  });

  test('RSASSA-PSS by openssl', async () => {
    const rsa = { file: pki.leader.p12('1234'), pin: '1234' };
    const args = ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32'];
    const file = signedWithOpenSsl(await aForeignForm(), rsa, { field: 'Sig1', args });
    expect(said(verify(file))).toEqual(['valid']);
    expect(verify(file).signatures[0]?.algorithm).toBe('RSASSA-PSS, SHA-256');
  });

  test.each(['table', 'stream'] as const)('mutool and pdfsig over a %s', async (kind) => {
    const rsa = { file: pki.leader.p12('1234'), pin: '1234' };
    const form = await aForeignForm({ kind });
    const { rootPem, intermediatePem } = pki.authority;
    const options = { trust: [rootPem, intermediatePem], at: new Date() };
    expect(said(verifyPdf(signedWithPdfsig(form, rsa), options))).toEqual(['valid']);
    // mutool 1.21 hashes with SHA-1: all is right about its file but that.
    const byMutool = verifyPdf(signedWithMutool(form, rsa), options);
    expect(said(byMutool)).toEqual(['indeterminate', 'AlgorithmIsNotAccepted']);
    expect(byMutool.signatures[0]?.findings.map(({ message }) => message)).toContain(
      'Thuật toán hoặc độ dài khóa không được chấp nhận: SHA-1.',
    );
    expect(byMutool.signatures[0]?.checks).toMatchObject({ coverage: 'passed', chain: 'passed' });
  });

  test.each(['disable', 'generate'] as const)(
    'a file that qpdf linearized, object streams: %s',
    async (objectStreams) => {
      const form = await aForeignForm({ texts: ['Ten'] });
      const file = signedWithOpenSsl(linearized(form, objectStreams), person, { field: 'Sig1' });
      expect([said(verify(file)), verify(file).revisions.length]).toEqual([['valid'], 2]);
      expect(verify(withNote(file)).verdict).toBe('changed');
      // one that says another length was written by somebody since
      const longer = replaced(file, /\/L \d+/, (found) =>
        found.replace(/\d(?=\D*$)/, (d) => (d === '9' ? '8' : '9')),
      );
      expect(said(verify(longer))).toEqual(['indeterminate', 'FileIsNotReadable']);
    },
  );

  test.each(['table', 'stream'] as const)('@libpdf/core over a %s', async (kind) => {
    const form = await aForeignForm({ kind });
    for (const file of [form, linearized(form, 'disable')])
      for (const signer of [pki.leader, pki.seal]) {
        const by = { file: signer.p12('1234'), pin: '1234' };
        const report = verify(await signedWithLibpdf(file, by, signingDay));
        expect([said(report), report.signatures[0]?.level]).toEqual([['valid'], 'B-B']);
      }
  });

  test('a file with objects that older readers do not see', async () => {
    const form = await aForeignForm();
    const hybrid = withHiddenCatalog(form, { entries: { Lang: textString('vi') } });
    const file = signedWithOpenSsl(hybrid, person, { field: 'Sig1' });
    expect([said(verify(file)), verify(file).revisions.length]).toEqual([['valid'], 3]);
    const later = withHiddenCatalog(file, { entries: { OpenAction: dict({}) } });
    expect(said(verify(later))).toEqual(
      expect.arrayContaining(['invalid', 'ModifiedAfterSigning']),
    );
    const twice = withHiddenCatalog(form, { entries: {}, toldTwice: true });
    expect(said(verify(twice))).toEqual(['indeterminate', 'FileIsNotReadable']);
  });

  test('a second signature in a field that stood there already leaves the first good', () => {
    const twice = signedWithOpenSsl(signed, person, { field: 'Sig2' });
    const report = verify(twice);
    expect(said(report)).toEqual(['valid']);
    expect(report.signatures.map(({ changesSince }) => changesSince)).toEqual(['allowed', 'none']);
  });

  test('but not in one that covers the page: its look may be another page', async () => {
    const form = await aForeignForm({ signatures: ['Sig1', 'Sig2'] });
    const wide = replaced(form, /\[ 200 100 300 150 \]/, () => '[ 0 0 400 76 ]');
    const both = (file: Uint8Array) =>
      ['Sig1', 'Sig2'].reduce((one, field) => signedWithOpenSsl(one, person, { field }), file);
    expect(said(verify(both(form)))).toEqual(['valid']);
    expect(said(verify(both(wide)))).toEqual(['changed', 'FilledAfterSigning']);
  });
});

test('a file that a password locks, or with more fields than anybody reads, is told so in words', () => {
  const lock = ['--encrypt', 'mo', 'chu', '256', '--'];
  let locked = new Uint8Array();
  withFiles({ 'in.pdf': signed }, (pathOf) => {
    run('qpdf', [...lock, pathOf('in.pdf'), pathOf('out.pdf')]);
    locked = readFileSync(pathOf('out.pdf'));
  });
  const messages = [locked, hostileFiles['as many fields as fit']!(4), Buffer.from('xin chào')].map(
    (file) => verify(file).findings.map(({ message }) => message),
  );
  expect(messages).toEqual([
    ['Không đọc được tệp PDF: tệp được khóa bằng mật khẩu (PdfIsEncrypted).'],
    [expect.stringContaining('tệp quá phức tạp, vượt giới hạn khi kiểm tra (PdfExceedsLimits')],
    [expect.stringContaining('tệp hỏng hoặc bị sửa sai cấu trúc (PdfIsMalformed')],
  ]);
});

describe('what comes after a signature', () => {
  const fieldNamed = ({ view }: Opened, wanted: string) =>
    allFields(view).find(({ fullName }) => fullName === wanted)!;

  test.each<[string, (opened: Opened) => void]>([
    [
      'a filled field',
      (opened) => {
        const { ref: at, dict: field } = fieldNamed(opened, 'Ten');
        opened.update.set(at, withEntries(field, { V: textString('An') }));
      },
    ],
    [
      'a look of a field that nobody has signed',
      (opened) => {
        const { ref: at, dict: field } = fieldNamed(opened, 'Sig2');
        const look = opened.update.add(stream({}, Buffer.from('0 g')));
        opened.update.set(at, withEntries(field, { AP: dict({ N: look }) }));
      },
    ],
    [
      'a note on the page',
      ({ update, page }) => {
        const note = update.add(
          dict({ Type: name('Annot'), Subtype: name('Square'), Rect: [0, 0, 400, 300] }),
        );
        const annots = page.dict.entries.get('Annots') as [];
        update.set(page.ref, withEntries(page.dict, { Annots: [...annots, note] }));
      },
    ],
    [
      'a new field that is seen',
      ({ update, page, catalog, view }) => {
        const field = update.add(
          dict({
            ...{ Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig') },
            ...{ T: textString('them'), Rect: [0, 0, 400, 300], P: page.ref },
          }),
        );
        const form = view.get(refAt(catalog, 'AcroForm')) as ReturnType<typeof dict>;
        const fields = form.entries.get('Fields') as [];
        const annots = page.dict.entries.get('Annots') as [];
        update.set(refAt(catalog, 'AcroForm'), withEntries(form, { Fields: [...fields, field] }));
        update.set(page.ref, withEntries(page.dict, { Annots: [...annots, field] }));
      },
    ],
  ])('%s is a state of its own, never green', (_, change) => {
    const report = verify(savedAgain(signed, change));
    expect([report.verdict, report.signatures[0]?.changesSince]).toEqual(['changed', 'filled']);
    expect(report.conclusion).toMatch(/^Có thay đổi sau khi ký/);
  });

  test.each<[string, (opened: Opened) => void]>([
    [
      'a page drawn anew',
      ({ update, page }) => {
        const drawn = update.add(stream({}, Buffer.from('1 0 0 rg 0 0 400 300 re f')));
        update.set(page.ref, withEntries(page.dict, { Contents: drawn }));
      },
    ],
    [
      'a note that is gone',
      ({ update, page }) => update.set(page.ref, withEntries(page.dict, { Annots: [] })),
    ],
    [
      'another look of the signature',
      (opened) => {
        const { ref: at, dict: field } = fieldNamed(opened, 'Sig1');
        const look = opened.update.add(stream({}, Buffer.from('0 g')));
        opened.update.set(at, withEntries(field, { AP: dict({ N: look }) }));
      },
    ],
    [
      'a signature put over the old one',
      (opened) => {
        const { ref: at, dict: field } = fieldNamed(opened, 'Sig1');
        opened.update.set(at, withEntries(field, { V: opened.update.add(dict({})) }));
      },
    ],
    [
      'an action on opening',
      ({ update, root, catalog }) =>
        update.set(root, withEntries(catalog, { OpenAction: dict({ S: name('JavaScript') }) })),
    ],
    ['an object for later', ({ update }) => void update.add(stream({}, Buffer.from('0 g')))],
    [
      'a number that comes alive',
      ({ update, page }) => update.set(page.ref, withEntries(page.dict, { Thumb: ref(9999) })),
    ],
  ])('%s is a forgery', (_, change) => {
    expect(verify(savedAgain(signed, change)).verdict).toBe('invalid');
  });

  const transform = (method: string, entries?: ReturnType<typeof dict>) =>
    dict({ TransformMethod: name(method), ...(entries && { TransformParams: entries }) });
  const certified = (...references: readonly ReturnType<typeof dict>[]) =>
    aForeignForm({ signatures: ['Sig1', 'Sig2'] }).then((form) =>
      signedWithOpenSsl(form, person, { field: 'Sig1', entries: { Reference: references } }),
    );

  test('a certification says what may follow, whatever it says besides', async () => {
    const locked = transform('FieldMDP', dict({ Action: name('All') }));
    const closed = await certified(transform('DocMDP', dict({ P: 1 })), locked);
    const signedAfter = (file: Uint8Array) => signedWithOpenSsl(file, person, { field: 'Sig2' });
    expect([verify(closed).verdict, verify(signedAfter(closed)).verdict]).toEqual([
      'valid',
      'invalid',
    ]);
    const usual = await certified(transform('DocMDP'));
    expect(verify(signedAfter(usual)).verdict).toBe('valid');
    expect(verify(withNote(usual)).verdict).toBe('invalid');
  });

  test('what a note shows may change only where notes are left open', async () => {
    const annotated = withNote(await aForeignForm());
    const redrawn = (file: Uint8Array) =>
      savedAgain(file, ({ update, page, view }) => {
        const at = (page.dict.entries.get('Annots') as readonly PdfRef[]).at(-1)!;
        const look = update.add(stream({}, Buffer.from('0 g 0 0 400 300 re f')));
        update.set(at, withEntries(view.get(at) as PdfDict, { AP: dict({ N: look }) }));
      });
    const by = (P: number) =>
      signedWithOpenSsl(annotated, person, {
        field: 'Sig1',
        entries: { Reference: [transform('DocMDP', dict({ P }))] },
      });
    expect([2, 3].map((P) => verify(redrawn(by(P))).verdict)).toEqual(['invalid', 'changed']);
  });

  test('nobody is told that a signature is right but for what was filled, when its root is unknown', () => {
    const noted = verifyPdf(withNote(signed), { trust: [], at: signingDay });
    expect(said(noted)).toEqual(['indeterminate', 'ChainDoesNotReachTrust', 'FilledAfterSigning']);
  });

  test('where something was changed is said in words', () => {
    const drawn = savedAgain(signed, ({ update, page }) => {
      const content = update.add(stream({}, Buffer.from('1 0 0 rg 0 0 400 300 re f')));
      update.set(page.ref, withEntries(page.dict, { Contents: content }));
    });
    const notes = verify(drawn).signatures[0]?.findings.map(({ message }) => message);
    expect(notes).toContainEqual(expect.stringMatching(/^Chỗ thay đổi trong tệp: nội dung trang/));
  });

  test('a signature that is gone is named', () => {
    const stripped = savedAgain(signed, (opened) => {
      const { ref: at, dict: field } = fieldNamed(opened, 'Sig1');
      opened.update.set(at, withEntries(field, { V: undefined }));
    });
    expect(said(verify(stripped))).toEqual([
      'invalid',
      'SignatureWasRemoved',
      'FileHasNoSignature',
    ]);
  });
});

describe('what a signature of others says of itself', () => {
  test('a certificate that has run out since proves nothing without a timestamp', () => {
    const report = verify(signed, new Date('2040-01-01T00:00:00Z'));
    expect([report.verdict, report.signatures[0]?.subIndication]).toEqual([
      'indeterminate',
      'OUT_OF_BOUNDS_NO_POE',
    ]);
  });

  test('SHA-1, old forms and a moved ByteRange are not accepted', async () => {
    const form = await aForeignForm();
    const sha1 = signedWithOpenSsl(form, person, { field: 'Sig1', args: ['-md', 'sha1'] });
    expect(said(verify(sha1))).toEqual(['indeterminate', 'AlgorithmIsNotAccepted']);
    const old = replaced(signed, /adbe\.pkcs7\.detached/, () => 'adbe.pkcs7.sha1');
    expect(said(verify(old))).toContain('SubFilterIsNotAccepted');
    const moved = replaced(signed, /\/ByteRange \[0 \d+/, (found) => found.replace('[0', '[1'));
    expect(said(verify(moved))).toEqual(['invalid', 'ByteRangeIsWrong']);
  });
});
