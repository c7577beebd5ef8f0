import { octets, sequence } from '../../libs/pades/cms/der.js';
import { openPdf, type PdfView } from '../../libs/pades/pdf/file.js';
import {
  dict,
  isRef,
  name,
  stream,
  withEntries,
  type PdfRef,
} from '../../libs/pades/pdf/objects.js';
import { serialise } from '../../libs/pades/pdf/serialise.js';
import { savedAgain } from '../pki/attacks.js';
import type { Dice } from '../campaigns/unseen/random.js';
import type { Operator } from './operator.js';

/** What one more revision is written by. */
interface Behind {
  readonly view: PdfView;
  readonly size: number;
  readonly root: PdfRef;
  readonly start: number;
}

const behind = (file: Uint8Array): Behind => {
  const { latest, revisions } = openPdf(file);
  const root = latest.trailer.entries.get('Root');
  if (!isRef(root)) throw new Error('no root');
  return { view: latest, size: latest.size, root, start: revisions.at(-1)?.startxref ?? 0 };
};

interface Section {
  readonly size?: number | string;
  readonly prev?: number | string;
  readonly index?: string;
  readonly widths?: string;
  /** What `startxref` leads to, before the section begins. */
  readonly before?: string;
}

const keysOf = ({ size, root, start }: Behind, section: Section): string =>
  `/Size ${section.size ?? size + 9} /Root ${root.num} 0 R /Prev ${section.prev ?? start}`;

/** The file with these objects behind it and a table that tells of none of them. */
const tabled = (
  file: Uint8Array,
  objects: string,
  section: Section = {},
  rows = '0 0\n',
): Buffer => {
  const { before = '' } = section;
  const begin = file.length + objects.length;
  const trailer = `trailer\n<<${keysOf(behind(file), section)}>>\nstartxref\n${begin}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(`${objects}${before}xref\n${rows}${trailer}`, 'latin1')]);
};

/** The same with a cross-reference stream, [type, second, third] for each object of its index. */
const streamed = (
  file: Uint8Array,
  objects: string,
  section: Section = {},
  rows: readonly (readonly [number, number, number])[] = [],
): Buffer => {
  const found = behind(file);
  const { index = '0 0', widths = '1 5 2' } = section;
  const content = Buffer.concat(
    rows.map(([type, second, third]) => {
      const row = Buffer.alloc(8);
      row.writeUInt8(type, 0);
      row.writeUIntBE(second, 1, 5);
      row.writeUInt16BE(third, 6);
      return row;
    }),
  ).toString('latin1');
  const head = `/Type /XRef /Index [${index}] /W [${widths}] /Length ${content.length}`;
  const own = `${found.size} 0 obj\n<<${head} ${keysOf(found, section)}>>\nstream\n${content}\nendstream\nendobj\n`;
  const begin = file.length + objects.length;
  const tail = `startxref\n${begin}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(`${objects}${own}${tail}`, 'latin1')]);
};

/** An object of the document, or one that nobody knows, drawn anew. */
const drawnAnew = (file: Uint8Array, dice: Dice): string => {
  const { size } = behind(file);
  const drawing = Buffer.from(`1 0 0 rg ${dice.below(300)} 0 300 ${dice.below(500)} re f`);
  return `${1 + dice.below(size)} 0 obj\n${serialise(stream({}, drawing)).toString('latin1')}\nendobj\n`;
};

type Holding = readonly [objects: string, index: number];

/** An object stream with the catalog as it is, and something else. */
const holding = ({ view, size, root }: Behind, dice: Dice): Holding => {
  const catalog = serialise(view.get(root)).toString('latin1');
  const other = dice.pick(['null', '<</Type /Catalog>>']);
  const cut = dice.below(catalog.length - 1) + 1;
  const [header, body, index] = dice.pick<readonly [string, string, number]>([
    [`${root.num} 0 ${size + 8} ${catalog.length + 1} `, `${catalog} ${other}`, dice.below(2)],
    [`${root.num} 0 ${size + 8} ${cut} `, `${catalog} ${other}`, 0],
    [`${size + 8} 0 ${root.num} ${other.length + 1} `, `${other} ${catalog}`, dice.below(2)],
  ]);
  const content = Buffer.from(header + body, 'latin1');
  const entries = { Type: name('ObjStm'), N: 2, First: header.length };
  const held = serialise(stream(entries, content)).toString('latin1');
  return [`${size + 1} 0 obj\n${held}\nendobj\n`, index];
};

const unread = ['FileIsNotReadable'] as const;

const structure = (
  label: string,
  caughtBy: Operator['caughtBy'],
  forge: Operator['forge'],
): Operator => ({ name: label, attack: 'structure', caughtBy, forge });

/** One file that is two: what one reader passes over another takes for the document. */
export const differingReaders: readonly Operator[] = [
  structure('objects that no table tells of', ['ModifiedAfterSigning'], (file, dice) => {
    const objects = drawnAnew(file, dice);
    return dice.chance(0.5) ? tabled(file, objects) : streamed(file, objects);
  }),
  structure(
    'a table that not every reader can make out',
    [...unread, 'ModifiedAfterSigning'],
    (file, dice) => {
      const { start } = behind(file);
      return dice.pick([
        () => tabled(file, '', { prev: `${start}.0` }),
        () => tabled(file, '', { size: dice.below(9) }),
        () => tabled(file, '', { before: '%c\n' }),
        () => tabled(file, '', {}, '%c\n0 0\n'),
        () => tabled(file, '', {}, '0.0 0\n'),
        () => tabled(file, '', {}, '0 1\n0000000000 65535 f\n'),
        () => tabled(file, '', {}, '0 1\n0 %c\n65535 f\n'),
        () => streamed(file, '', { index: '0 0 5' }),
        () => streamed(file, '', { widths: '1.0 5.0 2.0' }),
      ])();
    },
  ),
  structure(
    'a table whose rows some readers take for others',
    [...unread, 'ModifiedAfterSigning'],
    (file, dice) => {
      const rows = ['0 1\n0000000009 00000 n \n', '1 1\n0000000000 65535 f \n'];
      return tabled(file, '', {}, dice.pick(rows));
    },
  ),
  structure(
    'an object stream that is read by number or by place',
    [...unread, 'ModifiedAfterSigning'],
    (file, dice) => {
      const found = behind(file);
      const [objects, index] = holding(found, dice);
      const { root, size } = found;
      return streamed(file, objects, { index: `${root.num} 1 ${size} 2` }, [
        [2, size + 1, index],
        [1, file.length + objects.length, 0],
        [1, file.length, 0],
      ]);
    },
  ),
  structure('an object inside of validation data', ['ModifiedAfterSigning'], (file, dice) =>
    savedAgain(file, ({ update, root, catalog }) => {
      const [before, behindIt] = dice.pick([
        ['endstream\nendobj\n', ''],
        ['', 'trailer\n<</Root 1 0 R>>\n'],
      ]);
      const hidden = Buffer.from(`${before}${drawnAnew(file, dice)}${behindIt}`, 'latin1');
      const held = dice.pick([hidden, sequence(octets(hidden))]);
      const list = [update.add(stream({}, held))];
      update.set(root, withEntries(catalog, { DSS: dict({ Certs: list }) }));
    }),
  ),
];
