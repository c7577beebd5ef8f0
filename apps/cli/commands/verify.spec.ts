import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aForeignForm } from '../../../test/foreign/a-form.js';
import { hostileFiles } from '../../../test/mutants/hostile.js';
import { withNote } from '../../../test/foreign/with-note.js';
import { signedWithOpenSsl } from '../../../test/foreign/sign-with-openssl.js';
import { makeTestPki, type TestPki } from '../../../test/pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../../test/pki/signed.js';
import { run as judge } from '../../../test/pki/tools.js';
import { exitCodes } from '../exit-codes.js';
import { runCli } from '../run-cli.js';
import { listening } from '../testing.js';
import type { ShownReport } from '../verify/verify-file.js';

let folder: string;
let pki: TestPki;
let issued: Uint8Array;
let leaderSigned: Uint8Array;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-verify-'));
  pki = await makeTestPki();
  leaderSigned = leaderSigns(await aPreparedPdf(), pki.leader);
  issued = clerkSeals(leaderSigns(await aPreparedPdf(), pki.leader), pki.seal);
  await writeFile(at('van-ban.pdf'), issued);
  await writeFile(at('root.pem'), pki.authority.rootPem);
  await writeFile(at('la.pem'), pki.foreign.rootPem);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = listening();
  const code = await runCli(['verify', ...args], terminal);
  return { code, out: terminal.out.join('\n'), err: terminal.err.join('\n') };
}

test('an issued file under its root is valid: who, when, what was checked', async () => {
  const { code, out } = await run(at('van-ban.pdf'), '--trust', at('root.pem'));
  expect(code).toBe(exitCodes.ok);
  expect(out).toMatch(/^Văn bản hợp lệ/);
  expect(out).toMatch(/Chữ ký 1: người có thẩm quyền · HỢP LỆ\n {2}Người ký: Nguyễn Văn A/);
  expect(out).toMatch(/Chữ ký 2: cơ quan \(con dấu\) · HỢP LỆ/);
  expect(out).toContain('Thời điểm: 2026-01-06T14:30:00+07:00');
  expect(out.match(/✓ Chứng thư dẫn về gốc tin cậy/g)).toHaveLength(2);
  expect(out).toContain('Số: 08');
});

test('a file that takes longer than it may is undecided, not a crash', async () => {
  const trusted = [at('van-ban.pdf'), '--trust', at('root.pem'), '--time-limit'];
  const late = await run(...trusted, '0.001');
  expect([late.code, late.err]).toEqual([exitCodes.undecided, '']);
  expect(late.out).toContain('·');
  expect((await run(...trusted, '60')).code).toBe(exitCodes.ok);
  expect((await run(...trusted, 'mãi')).err).toContain('--time-limit');
});

test('a file made to take all memory is undecided, whether a limit is asked for or not', async () => {
  await writeFile(at('nang.pdf'), hostileFiles['numbers in a row']!(12));
  const { code, out, err } = await run(at('nang.pdf'), '--trust', at('root.pem'));
  expect([code, err]).toEqual([exitCodes.undecided, '']);
  expect(out).toContain('Tệp đòi hỏi quá nhiều thời gian hoặc bộ nhớ');
});

test('--json carries the certificates of the signers', async () => {
  const { out } = await run(at('van-ban.pdf'), '--trust', at('root.pem'), '--json');
  const report = JSON.parse(out) as ShownReport;
  expect(report.verdict).toBe('valid');
  const [leader] = report.signatures;
  expect(new X509Certificate(leader?.signer?.certificate ?? '').raw).toEqual(
    Buffer.from(pki.leader.key.certificateChain[0]!),
  );
  expect(leader?.claimedTime).toBe('2026-01-06T07:30:00.000Z');
});

test.each([[[]], [['--trust', 'la.pem']]])(
  'without the right root nothing is decided: %j',
  async ([option, file]: string[]) => {
    const { code, out } = await run(at('van-ban.pdf'), ...(option ? [option, at(file!)] : []));
    expect(code).toBe(exitCodes.undecided);
    expect(out).toContain('CHƯA ĐỦ CĂN CỨ (NO_CERTIFICATE_CHAIN_FOUND)');
  },
);

test('a changed byte is not valid, root or no root', async () => {
  const changed = Buffer.from(issued);
  const place = changed.indexOf('/Contents <');
  changed.writeUInt8(changed.readUInt8(place - 200) ^ 1, place - 200);
  await writeFile(at('sua.pdf'), changed);
  for (const trust of [[], ['--trust', at('root.pem')]]) {
    const { code, out } = await run(at('sua.pdf'), ...trust);
    expect(code).toBe(exitCodes.refused);
    expect(out).toMatch(/^Văn bản KHÔNG hợp lệ: nội dung đã bị sửa sau khi ký\.$/m);
    expect(out).toContain('✗ Nội dung còn nguyên vẹn');
  }
});

test('a file beside it that is no annex of its is not valid with it, however good alone', async () => {
  const { code, out } = await run(at('van-ban.pdf'), at('van-ban.pdf'), '--trust', at('root.pem'));
  expect(code).toBe(exitCodes.refused);
  expect(out).toMatch(/^Văn bản hợp lệ/);
  expect(out).toContain('✗ Tệp van-ban.pdf: không phải phụ lục của văn bản');
});

test('a file without seal, without signature, or no PDF at all is undecided', async () => {
  await writeFile(at('chua-dau.pdf'), leaderSigned);
  await writeFile(at('chua-ky.pdf'), await aPreparedPdf());
  await writeFile(at('khong-phai.pdf'), 'xin chào');
  const verdicts = [];
  for (const name of ['chua-dau.pdf', 'chua-ky.pdf', 'khong-phai.pdf'])
    verdicts.push(await run(at(name), '--trust', at('root.pem')));
  expect(verdicts.map(({ code }) => code)).toEqual(Array(3).fill(exitCodes.undecided));
  expect(verdicts.map(({ out }) => out)).toEqual([
    expect.stringContaining('Thiếu chữ ký số của cơ quan'),
    expect.stringContaining('Tệp không có chữ ký số'),
    expect.stringContaining('Không đọc được tệp PDF'),
  ]);
});

test('what cannot be read is undecided, never "not valid"', async () => {
  await writeFile(at('khong-phai.pem'), 'xin chào');
  const missing = await run('khong-co.pdf');
  expect([missing.code, missing.err]).toEqual([
    exitCodes.undecided,
    'Không có tệp hoặc thư mục: /home/van-thu/khong-co.pdf',
  ]);
  const trust = await run(at('van-ban.pdf'), '--trust', at('khong-phai.pem'));
  expect(trust.code).toBe(exitCodes.undecided);
  expect(trust.err).toContain('(CertificateIsNotReadable)');
  expect((await run()).code).toBe(exitCodes.undecided);
});

test('a file of another maker that was annotated after signing is undecided, and says so', async () => {
  const person = { file: pki.otherPerson.p12('1234'), pin: '1234' };
  const signed = signedWithOpenSsl(await aForeignForm(), person, { field: 'Sig1' });
  await writeFile(at('ngoai.pdf'), signed);
  const good = await run(at('ngoai.pdf'), '--trust', at('root.pem'));
  expect([good.code, good.out]).toEqual([exitCodes.ok, expect.stringContaining('Mức: basic')]);
  expect(good.out).toContain('Bằng chứng thời điểm: người ký tự khai');
  await writeFile(at('ghi-chu.pdf'), withNote(signed));
  const changed = await run(at('ghi-chu.pdf'), '--trust', at('root.pem'));
  expect([changed.code, changed.out]).toEqual([
    exitCodes.undecided,
    expect.stringMatching(/^Có thay đổi sau khi ký/),
  ]);
});

test('--report writes the verdict as PDF, signed by the key that is given, else by nobody', async () => {
  await writeFile(at('khoa.p12'), pki.departmentSeal.p12('1234'));
  await writeFile(at('pin.txt'), '1234\n');
  const [report, trust] = [at('bao-cao.pdf'), at('root.pem')];
  const printed = ['--trust', trust, '--report', report];
  await run(
    at('van-ban.pdf'),
    ...printed,
    '--sign-with',
    at('khoa.p12'),
    '--pin-file',
    at('pin.txt'),
  );
  const signed = await run(report, '--trust', trust);
  expect([signed.code, signed.out]).toEqual([
    exitCodes.ok,
    expect.stringContaining('Người ký: Sở Y tế Ví Dụ'),
  ]);
  expect(judge('pdfsig', ['-nocert', report]).output).toMatch(
    /Total document signed\n.*Signature is Valid\./,
  );
  expect(judge('qpdf', ['--check', report]).status).toBe(0);
  expect(judge('pdftotext', ['-layout', report, '-']).output).toMatch(
    /Tin cậy theo +chứng thư gốc trong tệp root\.pem/,
  );
  await run(at('van-ban.pdf'), ...printed);
  expect((await run(report, '--trust', trust)).out).toContain('Tệp không có chữ ký số');
});
