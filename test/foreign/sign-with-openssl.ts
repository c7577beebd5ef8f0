import { readFileSync } from 'node:fs';
import { blankValue, bytesAround, filled, finishAround } from '../../libs/pades/blank-value.js';
import { catalogOf, formOf } from '../../libs/pades/fields.js';
import { openPdf } from '../../libs/pades/pdf/file.js';
import { openUpdate } from '../../libs/pades/pdf/incremental-update.js';
import {
  dict,
  isRef,
  name,
  textString,
  withEntries,
  type PdfObject,
} from '../../libs/pades/pdf/objects.js';
import { allFields } from '../../libs/pades/verify/signature/signature-fields.js';
import { run, withFiles } from '../pki/tools.js';

/** A key with its certificates. */
export interface P12 {
  readonly file: Uint8Array;
  readonly pin: string;
}

export interface OpenSslSigning {
  readonly field: string;
  readonly subFilter?: 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached';
  /** What its dictionary states besides. */
  readonly entries?: Readonly<Record<string, PdfObject>>;
  /** More arguments of `openssl cms -sign`. */
  readonly args?: readonly string[];
}

/** Signs a blank field in a revision of its own; the CMS is made by `openssl cms`. */
export const signedWithOpenSsl = (
  pdf: Uint8Array,
  signer: P12,
  { field, subFilter = 'adbe.pkcs7.detached', entries = {}, args = [] }: OpenSslSigning,
): Uint8Array => {
  const { bytes, contents } = withBlank(pdf, field, { SubFilter: name(subFilter), ...entries });
  return filled(
    bytes,
    contents,
    cmsOver(Buffer.concat(bytesAround(bytes, contents)), signer, args),
  );
};

const withBlank = (
  pdf: Uint8Array,
  fieldName: string,
  stated: Readonly<Record<string, PdfObject>>,
) => {
  const file = openPdf(pdf);
  const update = openUpdate(file);
  const field = allFields(file.latest).find(({ fullName }) => fullName === fieldName);
  const form = formOf(file.latest);
  const formRef = catalogOf(file.latest)?.entries.get('AcroForm');
  if (!field || !form || !isRef(formRef)) throw new Error(`no field ${fieldName}`);
  const entries = { Filter: name('Adobe.PPKLite'), ...stated };
  const day = { M: textString("D:20260106143000+07'00'") };
  const blank = blankValue('Sig', dict({ ...entries, ...day }), 8192);
  const value = update.allocate();
  update.setRaw(value, blank.syntax);
  update.set(field.ref, withEntries(field.dict, { V: value }));
  update.set(formRef, withEntries(form, { SigFlags: 3 }));
  return finishAround(update, value, blank);
};

const cmsOver = (signed: Uint8Array, { file, pin }: P12, args: readonly string[]): Buffer => {
  let cms = Buffer.alloc(0);
  const openssl = (...given: readonly string[]): void => {
    const { status, output } = run('openssl', given);
    if (status !== 0) throw new Error(output);
  };
  withFiles({ signed, p12: file }, (pathOf) => {
    const open = ['pkcs12', '-in', pathOf('p12'), '-passin', `pass:${pin}`, '-nodes'];
    openssl(...open, '-out', pathOf('signer'));
    openssl(...open, '-cacerts', '-nokeys', '-out', pathOf('others'));
    const how = ['cms', '-sign', '-binary', '-md', 'sha256', '-outform', 'DER'];
    const who = ['-signer', pathOf('signer'), '-inkey', pathOf('signer')];
    const more = ['-certfile', pathOf('others')];
    openssl(...how, ...who, ...more, ...args, '-in', pathOf('signed'), '-out', pathOf('cms'));
    cms = readFileSync(pathOf('cms'));
  });
  return cms;
};
