import { replaced, savedAgain } from '../../../test/pki/attacks.js';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { formFonts, samplePdf, samplePlaces } from '../../../test/pki/sample-pdf.js';
import { clerkSeals, leaderSigns, sealRequest } from '../../../test/pki/signed.js';
import { pagesOf } from '../pages.js';
import { openPdf } from '../pdf/file.js';
import { isArray, isRef, stream, type PdfRef } from '../pdf/objects.js';
import { completePending, openPending } from '../pending-signature.js';
import type { LeaderSignedPdf } from '../phases.js';
import { prepareFields } from '../prepare-fields.js';
import { openSeal } from '../seal.js';
import { verifyPdf } from './verify-pdf.js';

let pki: TestPki;
let rendered: Uint8Array;
let leaderSigned: LeaderSignedPdf;
beforeAll(async () => {
  pki = await makeTestPki();
  rendered = await samplePdf('table');
  leaderSigned = leaderSigns(prepareFields(rendered, samplePlaces, formFonts), pki.leader);
});

const statuses = (bytes: Uint8Array): readonly unknown[] => {
  const report = verifyPdf(bytes, { trust: [pki.authority.rootPem], at: signingDay });
  return [report.verdict, ...report.signatures.map(({ role, status }) => `${role} ${status}`)];
};

/** A clerk with the real seal key, whose revision says something else than the library's. */
const sealedWith = (change: (revision: Uint8Array) => Uint8Array): Uint8Array => {
  const pending = openSeal(leaderSigned, sealRequest(pki.seal));
  const revision = change(pending.bytes.subarray(leaderSigned.length));
  const bytes = Buffer.concat([leaderSigned, revision]);
  const changed = openPending('seal', pending, bytes, pending.contents);
  return completePending(changed, pki.seal.key.sign(changed.toBeSigned));
};

test('a seal as it should be is valid', () => {
  expect(statuses(sealedWith((revision) => revision))).toEqual([
    'valid',
    'leader TOTAL-PASSED',
    'seal TOTAL-PASSED',
  ]);
});

const glyphs = /<[0-9a-f]{8}> Tj/;
test.each<[string, RegExp, (found: string) => string]>([
  [
    'a number that looks otherwise than it reads',
    glyphs,
    (found) => found.replace(/<(.{4})(.{4})>/, '<$2$1>'),
  ],
  ['a number that reads otherwise than it looks', /\/V \(08\)/, () => '/V (80)'],
  ['a number drawn elsewhere', /\n[\d.]+ [\d.]+ Td/, (found) => found.replace(/\d/, '9')],
  ['a number in letters that the font has not', /\/V \(08\)/, () => '/V (0~)'],
  ['a number of blanks', /\/V \(08\)/, () => '/V (  )'],
  ['an appearance that spills over its box', /\/BBox \[0 0 24/, () => '/BBox [0 0 99'],
  [
    'a seal whose appearance spills over its box',
    /\/BBox \[0 0 102 102\]/,
    () => '/BBox [0 0 902 902]',
  ],
  ['a seal that draws more than its picture', /\/Picture Do\nQ/, () => '/Picture Do\nB'],
  ['a moved seal', /\/Rect \[294 158 396 260\]/, () => '/Rect [194 158 296 260]'],
  ['a hidden number', /\/F 4\n/, () => '/F 2\n'],
  ['a seal without its lock on the field', /\/Lock /, () => '/Lack '],
])('%s makes the leader’s signature fail, whoever seals', (_, pattern, by) => {
  const file = sealedWith((revision) => replaced(revision, pattern, by));
  expect(statuses(file)).toEqual(['invalid', 'leader TOTAL-FAILED', 'seal TOTAL-PASSED']);
});

test('a seal that does not lock number and date is not accepted', () => {
  const file = sealedWith((revision) => replaced(revision, /\/FieldMDP/, () => '/FieldMDQ'));
  expect(statuses(file)).toEqual(['indeterminate', 'leader TOTAL-PASSED', 'seal INDETERMINATE']);
});

test('shadow: content laid down before signing cannot be brought back by a bare cross-reference', () => {
  const [page] = pagesOf(openPdf(rendered).latest);
  const list = page?.dict.entries.get('Contents');
  const content = (isArray(list) ? list[0] : list) as PdfRef;
  expect(isRef(content)).toBe(true);
  const hidden = openPdf(rendered).latest.entryOf(content.num);
  if (hidden?.type !== 'offset') throw new Error('the content stands in the file itself');
  const shown = savedAgain(rendered, ({ update }) =>
    update.set(content, stream({}, Buffer.from('0 g'))),
  );
  const signed = clerkSeals(
    leaderSigns(prepareFields(shown, samplePlaces, formFonts), pki.leader),
    pki.seal,
  );
  expect(statuses(signed)[0]).toBe('valid');

  const text = Buffer.from(signed).toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'));
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1];
  const section = [
    'xref',
    `${content.num} 1`,
    `${String(hidden.offset).padStart(10, '0')} 00000 n\r`,
    trailer.replace(/\/Prev \d+/, `/Prev ${previous}`).trimEnd(),
    `startxref\n${signed.length}\n%%EOF\n`,
  ].join('\n');
  const attacked = Buffer.concat([signed, Buffer.from(section, 'latin1')]);
  expect(openPdf(attacked).revisions).toHaveLength(openPdf(signed).revisions.length + 1);
  expect(statuses(attacked)).toEqual(['invalid', 'leader TOTAL-FAILED', 'seal TOTAL-FAILED']);
});
