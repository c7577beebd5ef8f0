import { boldFont } from '../../../test/pki/sample-pdf.js';
import { makeDemoHandwriting, makeDemoSeal } from '../demo/demo-pictures.js';
import { readPng, writePng } from './png.js';

const chequered = {
  width: 3,
  height: 2,
  rgb: Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
  alpha: Uint8Array.from([255, 128, 0, 1, 2, 3]),
};

test('a picture written is the picture read', () => {
  expect(readPng(writePng(chequered, 12_000))).toEqual(chequered);
});

test.each<[string, Uint8Array]>([
  ['no PNG', Buffer.from('GIF89a')],
  ['cut short', writePng(chequered, 1).subarray(0, 60)],
  ['16 bits a sample', withByte(writePng(chequered, 1), 24, 16)],
  ['interlaced', withByte(writePng(chequered, 1), 28, 1)],
  ['a size that does not match', withByte(writePng(chequered, 1), 19, 9)],
  ['a size beyond reason', withByte(writePng(chequered, 1), 16, 200)],
])('a file with %s is refused', (_, png) => {
  expect(() => readPng(png)).toThrow(expect.objectContaining({ code: 'PictureIsNotReadable' }));
});

function withByte(png: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(png);
  changed[at] = value;
  return changed;
}

test('the demo seal is 36 mm of red on nothing', () => {
  const png = makeDemoSeal(boldFont, 'Trung tâm Y tế Ví Dụ');
  const seal = readPng(png);
  expect([seal.width, seal.height]).toEqual([432, 432]);
  const physical = Buffer.from(png).indexOf('pHYs') + 4;
  expect(Buffer.from(png).readUInt32BE(physical)).toBe(12_000);
  expect([...seal.rgb.subarray(0, 3)]).toEqual([205, 20, 28]);
  const opaque = seal.alpha.reduce((sum, value) => sum + value, 0) / 255 / seal.alpha.length;
  expect(opaque).toBeGreaterThan(0.15);
  expect(opaque).toBeLessThan(0.4);
  expect([seal.alpha[0], seal.alpha[216 * 432 + 216]]).toEqual([0, 255]);
});

test('demo handwriting differs by name and stays the same for one name', () => {
  const [a, again, b] = ['Nguyễn Văn A', 'Nguyễn Văn A', 'Trần Thị B'].map(makeDemoHandwriting);
  expect(Buffer.compare(a!, again!)).toBe(0);
  expect(Buffer.compare(a!, b!)).not.toBe(0);
});
