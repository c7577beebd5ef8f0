// npm run campaign -- foreign
// Needs soffice (apt-get install libreoffice-writer), certutil and pk12util (libnss3-tools), qpdf.
// Files of heavy makers that are good must stay good; a byte changed, or a note put on, must be seen.
import { verifyPdf } from '#pades';
import { signedByLibreOffice } from '../foreign/sign-with-libreoffice.js';
import { signedWithLibpdf } from '../foreign/sign-with-libpdf.js';
import { aForeignForm } from '../foreign/a-form.js';
import { linearized } from '../foreign/linearized.js';
import { makeTestPki } from '../pki/index.js';
import { systemClock } from '#kernel';

interface Campaign {
  readonly report: (line: string) => void;
}

export async function run({ report }: Campaign) {
  const { authority, leader } = await makeTestPki();
  const signer = { file: leader.p12('1234'), pin: '1234' };
  const at = systemClock.now();
  const makers: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
    LibreOffice: () => signedByLibreOffice(signer, [leader.pem]),
    '@libpdf/core': async () =>
      signedWithLibpdf(await aForeignForm({ kind: 'stream' }), signer, at),
    '@libpdf/core trên tệp qpdf': async () =>
      signedWithLibpdf(linearized(await aForeignForm(), 'disable'), signer, at),
  };
  const counts = { passed: 0, failed: 0 };
  const options = { trust: [authority.rootPem, authority.intermediatePem], at };
  for (const [maker, make] of Object.entries(makers)) {
    const file = await make();
    const changed = Buffer.from(file);
    changed.writeUInt8(changed.readUInt8(200) ^ 1, 200);
    const [good, bad] = [verifyPdf(file, options), verifyPdf(changed, options)];
    const isRight = good.verdict === 'valid' && bad.verdict !== 'valid';
    counts[isRight ? 'passed' : 'failed'] += 1;
    const reasons = [...good.findings, ...good.signatures.flatMap(({ findings }) => findings)];
    report(
      `${maker}: ${good.verdict}; sửa một byte: ${bad.verdict}; ${reasons.map(({ code }) => code).join(', ')}`,
    );
  }
  return counts;
}
