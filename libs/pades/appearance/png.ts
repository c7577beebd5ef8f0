import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { padesError } from '../errors.js';
import { undoPngFilter } from '../pdf/filters.js';

/** A picture as 8-bit samples: colour (r, g, b) and opacity apart, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
  readonly alpha: Uint8Array;
}

const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const largestSide = 4096;
const unreadable = (what: string, cause?: unknown): Error =>
  padesError('PictureIsNotReadable', { what }, { cause });

/**
 * Reads a PNG of 8 bits a sample, grey, true colour or palette, with or without opacity, not
 * interlaced (ISO/IEC 15948). Throws `PictureIsNotReadable` for anything else.
 */
export const readPng = (bytes: Uint8Array): Picture => {
  const chunks = chunksOf(Buffer.from(bytes));
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.length !== 13) throw unreadable('IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (width < 1 || height < 1 || width > largestSide || height > largestSide)
    throw unreadable('size');
  const samples = samplesOf[header[9] ?? -1];
  if (header[8] !== 8 || header[12] !== 0 || samples === undefined) throw unreadable('colour type');
  const packed = Buffer.concat(
    chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
  );
  const raw = undoPngFilter(
    inflateRows(packed, (width * samples + 1) * height),
    width * samples,
    samples,
  );
  const palette = {
    colours: chunks.find(({ type }) => type === 'PLTE')?.data,
    opacity: chunks.find(({ type }) => type === 'tRNS')?.data,
  };
  return spread(raw, { width, height, colourType: header[9] ?? 0, samples }, palette);
};

/** Pixels a metre across, when the file says so (chunk pHYs); reading errors as `readPng`. */
export const dotsPerMetreOf = (bytes: Uint8Array): number | undefined => {
  const physical = chunksOf(Buffer.from(bytes)).find(({ type }) => type === 'pHYs')?.data;
  if (physical?.length !== 9 || physical[8] !== 1) return undefined;
  return physical.readUInt32BE(0) || undefined;
};

/** Samples a pixel by PNG colour type. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const chunksOf = (bytes: Buffer): readonly Chunk[] => {
  if (!bytes.subarray(0, 8).equals(mark)) throw unreadable('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length) throw unreadable('chunk');
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) throw unreadable('chunk');
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
};

const inflateRows = (packed: Buffer, expected: number): Buffer => {
  try {
    const rows = inflateSync(packed, { maxOutputLength: expected });
    if (rows.length === expected) return rows;
  } catch (cause) {
    throw unreadable('IDAT', cause);
  }
  throw unreadable('IDAT');
};

const spread = (
  raw: Uint8Array,
  layout: { width: number; height: number; colourType: number; samples: number },
  palette: { colours: Buffer | undefined; opacity: Buffer | undefined },
): Picture => {
  const { width, height, colourType, samples } = layout;
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  const isPalette = colourType === 3;
  const colours = isPalette ? (palette.colours ?? Buffer.alloc(0)) : raw;
  const isGrey = colourType === 0 || colourType === 4;
  const hasAlpha = colourType === 4 || colourType === 6;
  for (let i = 0; i < width * height; i += 1) {
    const first = raw[i * samples] ?? 0;
    const at = isPalette ? first * 3 : i * samples;
    for (let k = 0; k < 3; k += 1) rgb[i * 3 + k] = colours[isGrey ? at : at + k] ?? 0;
    if (hasAlpha) alpha[i] = raw[i * samples + samples - 1] ?? 255;
    if (isPalette) alpha[i] = palette.opacity?.[first] ?? 255;
  }
  return { width, height, rgb, alpha };
};

/** Writes a picture as an RGBA PNG; `dotsPerMetre` makes its true size known. */
export const writePng = (picture: Picture, dotsPerMetre: number): Buffer => {
  const { width, height, rgb, alpha } = picture;
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let i = 0; i < width * height; i += 1) {
    const at = Math.floor(i / width) * (width * 4 + 1) + 1 + (i % width) * 4;
    rows.set(rgb.subarray(i * 3, i * 3 + 3), at);
    rows[at + 3] = alpha[i] ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const physical = Buffer.alloc(9);
  physical.writeUInt32BE(dotsPerMetre, 0);
  physical.writeUInt32BE(dotsPerMetre, 4);
  physical[8] = 1;
  return Buffer.concat([
    mark,
    chunk('IHDR', header),
    chunk('pHYs', physical),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};
