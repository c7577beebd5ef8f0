import { photographOf, type Colour } from '../../../../test/pictures/photographed.js';
import { boldFont } from '../../../../test/pki/sample-pdf.js';
import { makeDemoHandwriting, makeDemoSeal } from '../../demo/demo-pictures.js';
import { readPng, writePng, type Picture } from '../png.js';
import { cleanScan } from './clean-scan.js';
import { readScan } from './read-scan.js';
import { turned } from './turned.js';

const black: Colour = [35, 33, 38];
const pen: Colour = [40, 70, 175];

const handwriting = readPng(makeDemoHandwriting('Nguyễn Văn A'));
const scan = photographOf(handwriting, black);
const colourOf = ({ rgb }: Picture): readonly number[] => [...rgb.subarray(0, 3)];
const opaqueShare = ({ alpha }: Picture): number =>
  alpha.reduce((sum, value) => sum + value, 0) / 255 / alpha.length;

/** Width and height of what is drawn. */
function drawnSize({ width, height, alpha }: Picture): readonly [number, number] {
  const xs: number[] = [];
  const ys: number[] = [];
  alpha.forEach((value, i) => {
    if (value < 96) return;
    xs.push(i % width);
    ys.push(Math.floor(i / width));
  });
  const extent = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), 0) -
    values.reduce((least, value) => Math.min(least, value), width + height) +
    1;
  return [extent(xs), extent(ys)];
}

test('black handwriting photographed half in the shade becomes blue on nothing, trimmed', () => {
  const cleaned = cleanScan(readScan(scan), 'blue');
  const [width, height] = drawnSize(handwriting);
  expect(Math.abs(cleaned.width - width)).toBeLessThan(6);
  expect(Math.abs(cleaned.height - height)).toBeLessThan(6);
  expect(colourOf(cleaned)).toEqual([22, 58, 168]);
  const inkBefore = opaqueShare(handwriting) * handwriting.width * handwriting.height;
  const inkAfter = opaqueShare(cleaned) * cleaned.width * cleaned.height;
  expect(inkAfter / inkBefore).toBeGreaterThan(0.9);
  expect(inkAfter / inkBefore).toBeLessThan(1.25);
});

test('a blue pen keeps its own blue', () => {
  const [red = 0, green = 0, blue = 0] = colourOf(
    cleanScan(readScan(photographOf(handwriting, pen)), 'blue'),
  );
  expect(blue).toBeGreaterThan(100);
  expect(blue - red).toBeGreaterThan(70);
  expect([red, green, blue]).not.toEqual([22, 58, 168]);
});

test('a red seal stays red and round', () => {
  const seal = readPng(makeDemoSeal(boldFont, 'Trung tâm Y tế Ví Dụ'));
  const cleaned = cleanScan(readScan(photographOf(seal, [200, 30, 40])), 'red');
  const [red = 0, green = 0] = colourOf(cleaned);
  expect(red - green).toBeGreaterThan(80);
  expect(Math.abs(cleaned.width - cleaned.height)).toBeLessThan(6);
});

test('a picture that was cut out already stays as it is but for its empty edge', () => {
  const cleaned = cleanScan(handwriting, 'blue');
  const [width, height] = drawnSize(handwriting);
  expect(Math.abs(cleaned.width - width)).toBeLessThan(4);
  expect(Math.abs(cleaned.height - height)).toBeLessThan(4);
});

test('the same scan gives the same picture', () => {
  const [one, two] = [scan, Buffer.from(scan)].map((bytes) => cleanScan(readScan(bytes), 'blue'));
  expect(writePng(one!, 12_000).equals(writePng(two!, 12_000))).toBe(true);
});

const sheetOf = (colour: Colour, width = 300, height = 200): Picture => ({
  width,
  height,
  rgb: Uint8Array.from({ length: width * height * 3 }, (_, i) => colour[i % 3] ?? 0),
  alpha: new Uint8Array(width * height).fill(255),
});

test('bare paper shows no ink', () => {
  expect(() => cleanScan(sheetOf([250, 246, 235]), 'blue')).toThrow(
    expect.objectContaining({ code: 'ScanShowsNoInk' }),
  );
});

test('a picture that is dark almost everywhere shows no paper', () => {
  const stripes = sheetOf([250, 250, 250], 304, 200);
  const rgb = stripes.rgb.map((value, i) => (Math.floor(i / 3) % 4 === 0 ? value : 20));
  expect(() => cleanScan({ ...stripes, rgb }, 'blue')).toThrow(
    expect.objectContaining({ code: 'ScanShowsNoPaper' }),
  );
});

test.each<[string, Uint8Array]>([
  ['another kind', Buffer.from('GIF89a')],
  ['a JPEG cut short', scan.subarray(0, 200)],
  ['a JPEG that promises too many pixels', promising(scan, 60_000)],
])('%s is not read', (_, bytes) => {
  expect(() => readScan(bytes)).toThrow(expect.objectContaining({ code: 'PictureIsNotReadable' }));
});

/** Height and width of the frame header (T.81 §B.2.2) changed, nothing else. */
function promising(scan: Buffer, side: number): Buffer {
  const changed = Buffer.from(scan);
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(side, frame + 5);
  changed.writeUInt16BE(side, frame + 7);
  return changed;
}

test('a picture turned four times by a quarter is itself; once, its first row is its last column', () => {
  const row = {
    width: 2,
    height: 1,
    rgb: Uint8Array.of(1, 2, 3, 4, 5, 6),
    alpha: Uint8Array.of(7, 8),
  };
  expect(turned(row, 4)).toEqual(row);
  expect(turned(row, 1)).toEqual({ ...row, width: 1, height: 2 });
  expect([...turned(row, 2).alpha]).toEqual([8, 7]);
});
