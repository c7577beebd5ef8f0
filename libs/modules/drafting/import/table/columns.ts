import { folded as fold } from './folded.js';

/** What a column of an annex holds. `objective` and `parent` both stand above a framework's rows. */
export type Field =
  | 'label'
  | 'group'
  | 'objective'
  | 'parent'
  | 'shortcoming'
  | 'text'
  | 'products'
  | 'measure'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'budget'
  | 'note'
  | 'other';

export interface Column {
  readonly field: Field;
  readonly heading: string;
}

type Meaning =
  | Exclude<Field, 'text' | 'parent'>
  | 'field'
  | 'content'
  | 'task'
  | 'activity'
  | 'solution'
  | 'target';

/** Synonyms met in the genre, without spaces and diacritics; the first that matches wins. */
const synonyms: readonly (readonly [Meaning, RegExp])[] = [
  ['label', /^(stt|tt|sott|sothutu|thutu|so)$/],
  ['time', /thoigian|thoihan|thoidiem|tiendo|hanhoanthanh|lotrinh|hoanthanh$|^nam$/],
  ['budget', /kinhphi|dutoan|nguonvon/],
  ['note', /ghichu|danhgia/],
  ['solution', /giaiphap|bienphap|huongkhacphuc/],
  ['shortcoming', /khacphuc|tontai|hanche|tieuchichuadat/],
  [
    'lead',
    /chutri|chuchi|phancong|daumoi|phutrach|trachnhiem|(donvi|coquan|khoaphong|bophan|canhan|nguoi)(, ?canhan)?thuchien/,
  ],
  ['coordinating', /phoihop|phoi|lienquan$/],
  [
    'measure',
    /donvitinh|^dvt$|tyle|mucphandau|(kehoach|chitieu|muctieu)(giao)?(nam)?\d{4}|^kehoach$|chitieugiao/,
  ],
  ['products', /sanpham|ketqua|dauran?|minhchung/],
  ['activity', /hoatdong|congviec/],
  ['objective', /^muctieu(?!.*nhiemvu)/],
  ['task', /nhiemvu/],
  ['field', /linhvuc|noidungcchc|noidungcaicach/],
  ['target', /chitieu|tieuchi|muctieu/],
  ['content', /noidung|danhmuc|ten/],
  ['lead', /^(donvi|coquan|khoaphong|khoa|phong|bophan)$/],
];

/** Which meaning a heading has, or null when it has none that is known. */
export function meaningOf(heading: string): Meaning | null {
  const key = fold(heading).replace(/[^a-z0-9]/g, '');
  if (key === '' || key.length > 70) return null;
  return synonyms.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** The row's own words: the innermost of the levels a table has. */
const innermost: readonly Meaning[] = [
  'solution',
  'activity',
  'task',
  'target',
  'content',
  'shortcoming',
  'objective',
  'field',
];

/** Columns by their headings, the levels of the table resolved against one another. */
export function columnsOf(headings: readonly string[]): Column[] {
  const meanings = headings.map(meaningOf);
  const textAt = meanings.indexOf(innermost.find((meaning) => meanings.includes(meaning)) ?? null);
  const taken = new Set<Field>();
  return headings.map((heading, index) => {
    const field = index === textAt ? 'text' : fieldOf(meanings[index] ?? null, index < textAt);
    if (repeatable.has(field) || !taken.has(field)) {
      taken.add(field);
      return { field, heading };
    }
    return { field: 'other', heading };
  });
}

const repeatable: ReadonlySet<Field> = new Set(['measure', 'other']);

function fieldOf(meaning: Meaning | null, beforeText: boolean): Field {
  switch (meaning) {
    case 'content':
    case 'field':
      return beforeText ? 'group' : 'other';
    case 'task':
    case 'activity':
    case 'target':
      return beforeText ? 'parent' : 'other';
    case 'solution':
      return 'other';
    case null:
      return 'other';
    default:
      return meaning;
  }
}
