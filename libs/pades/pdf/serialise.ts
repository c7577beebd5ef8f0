import type { PdfDict, PdfObject, PdfString } from './objects.js';

/** Writes a direct object as PDF syntax (ISO 32000-1 §7.3), always the same way. */
export const serialise = (object: PdfObject): Buffer => {
  const parts: Buffer[] = [];
  write(object, parts);
  return Buffer.concat(parts);
};

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

const write = (object: PdfObject, out: Buffer[]): void => {
  if (object === null || typeof object === 'boolean') out.push(ascii(String(object)));
  else if (typeof object === 'number') out.push(ascii(formatNumber(object)));
  else if (!('kind' in object)) writeArray(object, out);
  else if (object.kind === 'real') out.push(ascii(`${object.value}.0`));
  else if (object.kind === 'name') out.push(ascii(formatName(object.name)));
  else if (object.kind === 'ref') out.push(ascii(`${object.num} ${object.gen} R`));
  else if (object.kind === 'string') out.push(formatString(object));
  else if (object.kind === 'dict') writeDict(object, out);
  else {
    writeDict(object.dict, out);
    out.push(ascii('\nstream\n'), Buffer.from(object.data), ascii('\nendstream'));
  }
};

const writeArray = (items: readonly PdfObject[], out: Buffer[]): void => {
  out.push(ascii('['));
  items.forEach((item, i) => {
    if (i > 0) out.push(ascii(' '));
    write(item, out);
  });
  out.push(ascii(']'));
};

const writeDict = ({ entries }: PdfDict, out: Buffer[]): void => {
  out.push(ascii('<<'));
  for (const [key, value] of entries) {
    out.push(ascii(`${formatName(key)} `));
    write(value, out);
    out.push(ascii('\n'));
  }
  out.push(ascii('>>'));
};

/** At most five decimals: no exponent may appear in a PDF. */
export const formatNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(5).replace(/\.?0+$/, '');

const formatName = (value: string): string =>
  `/${value.replace(/[^\x21-\x7e]|[#()<>[\]{}/%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

const formatString = ({ bytes, hex }: PdfString): Buffer => {
  if (hex) return ascii(`<${Buffer.from(bytes).toString('hex')}>`);
  const escaped = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n');
  return ascii(`(${escaped})`);
};
