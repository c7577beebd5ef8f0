import { catalogOf } from './fields.js';
import type { PdfView } from './pdf/file.js';
import type { IncrementalUpdate } from './pdf/incremental-update.js';
import {
  dict,
  isArray,
  isDict,
  isInteger,
  isRef,
  name,
  withEntries,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from './pdf/objects.js';

/**
 * Gives each widget a Form element at the end of the structure tree (ISO 32000-1 §14.7.4.3,
 * §14.8.4.5), so that a tagged file stays one, and tells the keys for /StructParent. A file without structure
 * is left as it is.
 */
export const tagWidgets = (
  view: PdfView,
  update: IncrementalUpdate,
  widgets: readonly { readonly ref: PdfRef; readonly page: { readonly ref: PdfRef } }[],
): readonly number[] => {
  const rootRef = catalogOf(view)?.entries.get('StructTreeRoot');
  const root = view.resolve(rootRef);
  if (!isRef(rootRef) || !isDict(root)) return [];
  const firstKey = nextKey(view, root);
  const parent = parentElement(view, root) ?? { ref: rootRef, dict: root };
  const elements = widgets.map(({ ref, page }) =>
    update.add(formElement(parent.ref, ref, page.ref)),
  );
  const kids = { K: [...asArray(view, parent.dict.entries.get('K')), ...elements] };
  const isRoot = parent.ref === rootRef;
  if (!isRoot) update.set(parent.ref, withEntries(parent.dict, kids));
  update.set(
    rootRef,
    withEntries(root, {
      ...(isRoot ? kids : {}),
      ParentTree: update.add(extendedTree(view, update, root, firstKey, elements)),
      ParentTreeNextKey: firstKey + elements.length,
    }),
  );
  return elements.map((_, i) => firstKey + i);
};

/** The one Document element that holds all else, where there is one. */
const parentElement = (
  view: PdfView,
  root: PdfDict,
): { ref: PdfRef; dict: PdfDict } | undefined => {
  const kids = asArray(view, root.entries.get('K'));
  const [ref] = kids;
  if (kids.length !== 1 || !isRef(ref)) return undefined;
  const dict = view.get(ref);
  return isDict(dict) ? { ref, dict } : undefined;
};

const asArray = (view: PdfView, kids: PdfObject | undefined): PdfArray => {
  const resolved = view.resolve(kids);
  if (isArray(resolved)) return resolved;
  return kids === undefined ? [] : [kids];
};

const formElement = (parent: PdfRef, widget: PdfRef, page: PdfRef): PdfDict =>
  dict({
    Type: name('StructElem'),
    S: name('Form'),
    P: parent,
    Pg: page,
    K: dict({ Type: name('OBJR'), Obj: widget, Pg: page }),
  });

const nextKey = (view: PdfView, root: PdfDict): number => {
  const stated = view.resolve(root.entries.get('ParentTreeNextKey'));
  return isInteger(stated)
    ? stated
    : 1 + Math.max(-1, ...keysBelow(view, root.entries.get('ParentTree'), 0));
};

const keysBelow = (
  view: PdfView,
  node: PdfObject | undefined,
  depth: number,
): readonly number[] => {
  const tree = view.resolve(node);
  if (!isDict(tree) || depth > 8) return [];
  const nums = asArray(view, tree.entries.get('Nums')).filter((_, i) => i % 2 === 0);
  const kids = asArray(view, tree.entries.get('Kids'));
  return [...nums.filter(isInteger), ...kids.flatMap((kid) => keysBelow(view, kid, depth + 1))];
};

/** The number tree with the new keys: in its one leaf, or as one more leaf (ISO 32000-1 §7.9.7). */
const extendedTree = (
  view: PdfView,
  update: IncrementalUpdate,
  root: PdfDict,
  firstKey: number,
  elements: readonly PdfRef[],
): PdfDict => {
  const added = elements.flatMap((element, i): PdfArray => [firstKey + i, element]);
  const present = view.resolve(root.entries.get('ParentTree'));
  const tree = isDict(present) ? present : dict({});
  if (!tree.entries.has('Kids')) {
    return withEntries(tree, { Nums: [...asArray(view, tree.entries.get('Nums')), ...added] });
  }
  const limits = [firstKey, firstKey + elements.length - 1];
  const leaf = update.add(dict({ Limits: limits, Nums: added }));
  return withEntries(tree, { Kids: [...asArray(view, tree.entries.get('Kids')), leaf] });
};
