import { mkdirSync, readFileSync } from 'node:fs';
import { openPdf } from '../../libs/pades/pdf/file.js';
import { allFields } from '../../libs/pades/verify/signature/signature-fields.js';
import { run, withFiles } from '../pki/tools.js';
import type { P12 } from './sign-with-openssl.js';

/** `mutool sign` in the first signature field. */
export const signedWithMutool = (pdf: Uint8Array, { file, pin }: P12): Uint8Array => {
  const field = allFields(openPdf(pdf).latest).find(({ type }) => type === 'Sig');
  let signed = new Uint8Array();
  withFiles({ 'in.pdf': pdf, p12: file }, (pathOf) => {
    const who = ['-s', pathOf('p12'), '-P', pin, '-o', pathOf('out.pdf')];
    run('mutool', ['sign', ...who, pathOf('in.pdf'), String(field?.ref.num)]);
    signed = readFileSync(pathOf('out.pdf'));
  });
  return signed;
};

/** `pdfsig -add-signature`, whose CMS is NSS's: indefinite lengths, a field of its own. */
export const signedWithPdfsig = (pdf: Uint8Array, { file, pin }: P12): Uint8Array => {
  let signed = new Uint8Array();
  withFiles({ 'in.pdf': pdf, p12: file }, (pathOf) => {
    mkdirSync(pathOf('nss'));
    const store = `sql:${pathOf('nss')}`;
    run('certutil', ['-N', '-d', store, '--empty-password']);
    run('pk12util', ['-i', pathOf('p12'), '-d', store, '-W', pin]);
    const { output } = run('certutil', ['-K', '-d', store]);
    const [, nick = ''] = /^<\s*\d+>\s+\S+\s+[0-9a-f]+\s+(.+?)\s*$/m.exec(output) ?? [];
    const who = ['-nssdir', store, '-nick', nick.replace(/^NSS Certificate DB:/, '')];
    const said = run('pdfsig', ['-add-signature', ...who, pathOf('in.pdf'), pathOf('out.pdf')]);
    if (said.status !== 0) throw new Error(`${output}${said.output}`);
    signed = readFileSync(pathOf('out.pdf'));
  });
  return signed;
};
