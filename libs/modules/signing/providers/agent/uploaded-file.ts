/**
 * The file in what an agent posts: the body itself, or the one file of a multipart form (RFC 7578).
 * Undefined where there is none.
 */
export function uploadedFile(body: Uint8Array, contentType: string): Uint8Array | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return body.length > 0 ? body : undefined;
  const bytes = Buffer.from(body);
  const delimiter = Buffer.from(`--${boundary}`);
  for (let at = bytes.indexOf(delimiter); at !== -1;) {
    const next = bytes.indexOf(delimiter, at + delimiter.length);
    if (next === -1) return undefined;
    const file = fileIn(bytes.subarray(at + delimiter.length, next));
    if (file) return file;
    at = next;
  }
  return undefined;
}

const lineEnd = '\r\n';

/** A part with a file name; the line end before the next delimiter is not its own. */
function fileIn(part: Buffer): Uint8Array | undefined {
  const headEnd = part.indexOf(lineEnd + lineEnd);
  if (headEnd === -1) return undefined;
  const head = part.subarray(0, headEnd).toString('latin1');
  if (!/content-disposition:[^\n]*;\s*filename/i.test(head)) return undefined;
  return part.subarray(headEnd + 4, part.length - lineEnd.length);
}
