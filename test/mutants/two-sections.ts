import { name, dict, textString } from '../../libs/pades/pdf/objects.js';
import { withHiddenCatalog } from '../foreign/hybrid.js';
import type { Operator } from './operator.js';

const script = dict({ S: name('JavaScript'), JS: textString('app.alert(1)') });
const lastStart = (file: Uint8Array): number =>
  Number(/startxref\s(\d+)\s%%EOF\s*$/.exec(Buffer.from(file).toString('latin1'))?.[1]);

/** Two cross-reference sections that are read as one: readers may differ in which of them they ask. */
export const twoSections: readonly Operator[] = [
  {
    name: 'a catalog that older readers do not see',
    attack: 'structure',
    caughtBy: ['ModifiedAfterSigning'],
    forge: (file, dice) =>
      withHiddenCatalog(file, { entries: { [dice.pick(['OpenAction', 'AA', 'Lang'])]: script } }),
  },
  {
    name: 'a catalog that two sections tell of in two ways',
    attack: 'structure',
    caughtBy: ['FileIsNotReadable'],
    forge: (file) => withHiddenCatalog(file, { entries: { OpenAction: script }, toldTwice: true }),
  },
  {
    name: 'an end that says it were the first page of a linearized file',
    attack: 'structure',
    caughtBy: ['FileIsNotReadable'],
    forge: (file, dice) => {
      const text = Buffer.from(file).toString('latin1');
      const root = /\/Root (\d+) 0 R(?![\s\S]*\/Root)/.exec(text)?.[1];
      const size = Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(text)?.[1]);
      const trailer = (prev: string): string =>
        `trailer\n<</Size ${size} /Root ${root} 0 R${prev}>>\n`;
      const head = `<</Linearized 1 /L ${'0'.repeat(10)}>>`;
      const decoy = `${size - 1} 0 obj\n${head}\nendobj\n`;
      const begin = file.length + decoy.length;
      const first = (main: number): string =>
        `xref\n0 0\n${trailer(` /Prev ${String(main).padStart(10, '0')}`)}startxref\n0\n%%EOF\n`;
      const main = begin + first(0).length;
      const second = `xref\n0 1\n0000000000 65535 f\r\n${trailer(dice.chance(0.5) ? '' : ` /Prev ${lastStart(file)}`)}`;
      const tail = `${decoy}${first(main)}${second}startxref\n${begin}\n%%EOF\n`;
      return Buffer.concat([file, Buffer.from(tail, 'latin1')]);
    },
  },
];
