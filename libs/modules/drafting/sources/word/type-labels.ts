import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { numberingOf } from './numbering.js';
import { attribute, childrenOf, firstOf } from './xml.js';

/**
 * Writes into a document's text what Word only shows: the numbers of its lists, and capitals that
 * are a format. What reads the text afterwards loses neither.
 */
export function typeLabels(
  document: Document,
  { numbering, styles }: { readonly numbering: Document | null; readonly styles: Document | null },
): string {
  const lists = numberingOf(numbering);
  const styleLists = listsOfStyles(styles);
  for (const paragraph of [...document.getElementsByTagName('w:p')]) {
    const properties = firstOf(paragraph, 'pPr');
    const place = placeInList(properties, styleLists);
    const label = place ? lists.next(place.listId, place.depth) : '';
    if (label !== '' && hasText(paragraph)) typeBefore(document, paragraph, properties, label);
  }
  for (const run of [...document.getElementsByTagName('w:r')]) if (isCapitals(run)) raise(run);
  return new XMLSerializer().serializeToString(document);
}

interface PlaceInList {
  readonly listId: string;
  readonly depth: number;
}

function placeInList(
  properties: Element | undefined,
  styleLists: ReadonlyMap<string, PlaceInList>,
): PlaceInList | null {
  const own = placeOf(firstOf(properties, 'numPr'));
  const style = styleLists.get(attribute(firstOf(properties, 'pStyle'), 'val'));
  if (!own) return style ?? null;
  const listId = own.listId || (style?.listId ?? '');
  return listId === '' || listId === '0' ? null : { listId, depth: own.depth };
}

function placeOf(numbered: Element | undefined): PlaceInList | null {
  if (!numbered) return null;
  return {
    listId: attribute(firstOf(numbered, 'numId'), 'val'),
    depth: Number(attribute(firstOf(numbered, 'ilvl'), 'val') || 0),
  };
}

/** Styles may number their paragraphs, and pass that on to the styles based on them. */
function listsOfStyles(styles: Document | null): ReadonlyMap<string, PlaceInList> {
  const root = styles?.documentElement;
  const all = new Map(
    (root ? childrenOf(root, 'style') : []).map((style) => [attribute(style, 'styleId'), style]),
  );
  const placeOfStyle = (id: string, seen: ReadonlySet<string>): PlaceInList | null => {
    const style = all.get(id);
    if (!style || seen.has(id)) return null;
    const own = placeOf(firstOf(firstOf(style, 'pPr'), 'numPr'));
    return own?.listId
      ? own
      : placeOfStyle(attribute(firstOf(style, 'basedOn'), 'val'), new Set([...seen, id]));
  };
  return new Map(
    [...all.keys()].flatMap((id) => {
      const place = placeOfStyle(id, new Set());
      return place ? [[id, place] as const] : [];
    }),
  );
}

const hasText = (paragraph: Element): boolean => (paragraph.textContent ?? '').trim() !== '';

function typeBefore(
  document: Document,
  paragraph: Element,
  properties: Element | undefined,
  label: string,
): void {
  const run = document.createElementNS(paragraph.namespaceURI, 'w:r');
  const text = document.createElementNS(paragraph.namespaceURI, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(`${label} `));
  run.appendChild(text);
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

function isCapitals(run: Element): boolean {
  const caps = firstOf(firstOf(run, 'rPr'), 'caps');
  return caps !== undefined && !['0', 'false', 'off'].includes(attribute(caps, 'val'));
}

function raise(run: Element): void {
  for (const text of childrenOf(run, 't'))
    text.textContent = (text.textContent ?? '').toLocaleUpperCase('vi');
}
