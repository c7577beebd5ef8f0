import { makeDemoHandwriting, makeDemoSeal } from '#pades';
import { boldFont } from '../../../../test/pki/sample-pdf.js';
import { pictureFromScan } from './picture-from-scan.js';

const seal = makeDemoSeal(boldFont, 'Trung tâm Y tế Ví Dụ');
/** Dots a metre of a PNG (chunk pHYs). */
const dots = (png: Buffer): number => png.readUInt32BE(png.indexOf('pHYs') + 4);
const pixels = (png: Buffer): number => png.readUInt32BE(16);

test.each([36, 34, 28.5])('a seal of %s mm is that wide on paper', (widthMm) => {
  const picture = pictureFromScan({ kind: 'seal', bytes: seal, turns: 0, widthMm });
  expect((pixels(picture.png) * 1000) / dots(picture.png)).toBeCloseTo(widthMm, 1);
  expect([picture.widthMm, Math.abs(picture.heightMm - widthMm) < 0.3]).toEqual([widthMm, true]);
});

test('handwriting is as large as its place, however it was held', () => {
  const bytes = makeDemoHandwriting('Nguyễn Văn A');
  const upright = pictureFromScan({ kind: 'signature', bytes, turns: 0 });
  expect(upright.widthMm === 42 || upright.heightMm === 24).toBe(true);
  const sideways = pictureFromScan({ kind: 'signature', bytes, turns: 1 });
  expect([sideways.heightMm, sideways.widthMm < 24]).toEqual([24, true]);
});
