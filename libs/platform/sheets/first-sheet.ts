import { DOMParser, type Document } from '@xmldom/xmldom';
import { strFromU8, type Unzipped } from 'fflate';

/** Where a workbook says which sheets it has, and in which file each of them stands. */
export const directory = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'] as const;

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface FirstSheet {
  /** As its tab says. */
  readonly name: string;
  readonly path: string;
}

/** The sheet that is read, the first of its tabs (ECMA-376 part 1, 18.2.19). */
export function firstSheet(files: Unzipped): FirstSheet {
  const [workbook, targets] = directory.map((name) => documentOf(files[name]));
  const sheet = workbook?.getElementsByTagName('sheet')[0];
  const id = sheet?.getAttributeNS(relations, 'id');
  const target = [...(targets?.getElementsByTagName('Relationship') ?? [])]
    .find((one) => one.getAttribute('Id') === id)
    ?.getAttribute('Target');
  return {
    name: sheet?.getAttribute('name') ?? '',
    path: pathOf(target ?? 'worksheets/sheet1.xml'),
  };
}

const documentOf = (file: Uint8Array | undefined): Document | null =>
  file ? new DOMParser().parseFromString(strFromU8(file), 'text/xml') : null;

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;
