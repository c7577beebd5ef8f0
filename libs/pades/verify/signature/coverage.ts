import { sameBytes } from '../../cms/der.js';
import type { PdfFile } from '../../pdf/file.js';
import {
  isArray,
  isInteger,
  isString,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from '../../pdf/objects.js';
import { finding, type Finding } from '../judgement/findings.js';

/** What a signature covers: all of one revision and those before, but its own value. */
export interface Coverage {
  readonly revision: number;
  readonly contents: Uint8Array;
  readonly ranges: readonly Uint8Array[];
}

/**
 * The ByteRange must leave out exactly `<…>` of this signature's /Contents and end with the very
 * revision that brings the signature (ISO 32000-1 §12.8.1): no gap to hide in. The line end behind
 * `%%EOF` is left out by some makers. Our own files have one spelling of the value only.
 */
export const coverageOf = (
  file: PdfFile,
  ref: PdfRef,
  signature: PdfDict,
  spelling: 'one' | 'any',
): Coverage | Finding => {
  const contents = signature.entries.get('Contents');
  if (!isString(contents) || contents.bytes.every((byte) => byte === 0))
    return finding('ContentsIsMissing');
  const { span } = contents;
  const range = signature.entries.get('ByteRange');
  if (span === undefined || !contents.hex || !isFour(range))
    return finding('ByteRangeIsWrong', '/ByteRange');
  const [from, before, after, rest] = range;
  if (from !== 0) return finding('ByteRangeIsWrong', 'không bắt đầu từ đầu tệp');
  if (before !== span.start || after !== span.end)
    return finding('ByteRangeIsWrong', 'chừa sai chỗ');
  if (
    spelling === 'one' &&
    !isSpeltOneWay(file.bytes.subarray(span.start, span.end), contents.bytes)
  )
    return finding('ContentsIsSpeltOddly');
  const end = after + rest;
  const revision = file.revisions.findIndex(({ endMark, fileEnd }) =>
    spelling === 'one' ? end === fileEnd : end >= endMark && end <= fileEnd,
  );
  if (revision < 0) return finding('ByteRangeIsWrong', 'không hết một phiên bản của tệp');
  if (!file.revisions[revision]?.entries.has(ref.num))
    return finding('ByteRangeIsWrong', 'thuộc phiên bản khác');
  return {
    revision,
    contents: contents.bytes,
    ranges: [file.bytes.subarray(0, before), file.bytes.subarray(after, end)],
  };
};

/**
 * The signature does not cover its own value, and a hex string may hold white space, capitals or an
 * odd digit (ISO 32000-1 §7.3.4.3): only one spelling is taken, so that no byte can change unseen.
 */
const isSpeltOneWay = (spelling: Uint8Array, value: Uint8Array): boolean =>
  sameBytes(spelling, Buffer.from(`<${Buffer.from(value).toString('hex')}>`));

const isFour = (range: PdfObject | undefined): range is readonly [number, number, number, number] =>
  isArray(range) && range.length === 4 && range.every((item) => isInteger(item) && item >= 0);
