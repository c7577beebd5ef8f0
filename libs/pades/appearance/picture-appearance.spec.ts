import { formFonts, samplePdf } from '../../../test/pki/sample-pdf.js';
import { openPdf } from '../pdf/file.js';
import { openUpdate } from '../pdf/incremental-update.js';
import { isStream } from '../pdf/objects.js';
import { addPictureAppearance, type Appearance } from './picture-appearance.js';
import { writePng } from './png.js';

const box = { width: 102, height: 102 };
const square = { width: 30, height: 30, rgb: new Uint8Array(2700), alpha: new Uint8Array(900) };
/** A square of 30 pixels that measures so many millimetres. */
const picture = (millimetres: number) => writePng(square, (30 * 1000) / millimetres);

let sample: Uint8Array;
beforeAll(async () => {
  sample = await samplePdf('table');
});

const contentOf = (appearance: Appearance): string => {
  const update = openUpdate(openPdf(sample));
  const ref = addPictureAppearance(update, box, appearance);
  const shown = openPdf(update.finish().bytes).latest.get(ref);
  return isStream(shown) ? Buffer.from(shown.data).toString('latin1') : '';
};

/** Width, height, left and bottom of the picture, points. */
const placeOf = (content: string): readonly number[] => {
  const [, wide, high, left, bottom] =
    /^([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm$/m.exec(content) ?? [];
  return [wide, high, left, bottom].map((value) => Math.round(Number(value) * 10) / 10);
};

test('a seal keeps its true size, at the right of its place and in its middle', () => {
  expect(placeOf(contentOf({ picture: picture(30), placing: 'trueSize' }))).toEqual([
    85, 85, 17, 8.5,
  ]);
});

test('a seal larger than its place is shown as large as fits', () => {
  expect(placeOf(contentOf({ picture: picture(50), placing: 'trueSize' }))).toEqual([
    102, 102, 0, 0,
  ]);
});

test('handwriting fills its place, whatever size it tells', () => {
  expect(placeOf(contentOf({ picture: picture(30), placing: 'fitted' }))).toEqual([102, 102, 0, 0]);
});

test('words stand under the picture, each line in the middle; the picture gives way', () => {
  const information = { lines: ['Người ký: Nguyễn Văn A', 'Lúc 14:05'], font: formFonts.regular };
  const content = contentOf({ picture: picture(30), placing: 'fitted', information });
  const [wide, high, left, bottom = 0] = placeOf(content);
  expect(bottom).toBeGreaterThan(15);
  expect([wide, high]).toEqual([102 - bottom, 102 - bottom].map((side) => expect.closeTo(side, 0)));
  expect(left).toBeCloseTo(bottom / 2, 0);
  expect(content.match(/Tj/g)).toHaveLength(2);
  expect(contentOf({ placing: 'fitted' })).toBe('');
});
