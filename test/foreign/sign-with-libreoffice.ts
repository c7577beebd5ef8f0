import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { run, withFiles } from '../pki/tools.js';
import type { P12 } from './sign-with-openssl.js';

/**
 * A page that LibreOffice exports as PDF and signs while it does; its certificates lie in an NSS
 * store, where the signer is found by the whole name of the subject.
 */
export const signedByLibreOffice = (
  { file, pin }: P12,
  certificates: readonly string[],
): Uint8Array => {
  let signed = new Uint8Array();
  withFiles({ 'trang.txt': 'Mot trang van ban', p12: file }, (pathOf) => {
    mkdirSync(pathOf('nss'));
    const store = `sql:${pathOf('nss')}`;
    run('certutil', ['-N', '-d', store, '--empty-password']);
    run('pk12util', ['-i', pathOf('p12'), '-d', store, '-W', pin]);
    const [leaf = ''] = certificates;
    const export_ = {
      SignPDF: said('boolean', 'true'),
      SignCertificateSubjectName: said('string', nameIn(leaf)),
    };
    const { error, stdout, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${pathOf('profile')}`,
        ...['--headless', '--convert-to', `pdf:writer_pdf_Export:${JSON.stringify(export_)}`],
        ...['--outdir', pathOf('.'), pathOf('trang.txt')],
      ],
      { env: { ...process.env, MOZILLA_CERTIFICATE_FOLDER: pathOf('nss') }, encoding: 'utf8' },
    );
    if (error)
      throw new Error('soffice is needed: apt-get install libreoffice-writer', { cause: error });
    try {
      signed = readFileSync(pathOf('trang.pdf'));
    } catch (cause) {
      throw new Error(`LibreOffice has not signed: ${stdout}${stderr}`, { cause });
    }
  });
  return signed;
};

const said = (type: 'boolean' | 'string', value: string) => ({ type, value });

/** `T=…,CN=…,O=…,C=…` as NSS writes it: the most particular first. */
const nameIn = (pem: string): string =>
  new X509Certificate(pem).subject.split('\n').reverse().join(',');
