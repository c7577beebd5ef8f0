import { padesError } from '../../errors.js';
import { formOf, type FormField } from '../../fields.js';
import type { PdfView } from '../../pdf/file.js';
import { limits } from '../../pdf/limits.js';
import { isArray, isDict, isRef, nameOf, textOf, type PdfObject } from '../../pdf/objects.js';

interface Waiting {
  readonly node: PdfObject;
  readonly parentName: string;
  readonly inherited: string | undefined;
}

/**
 * Every field of a form, however deep, with the type it inherits (ISO 32000-1 §12.7.3.1). Kids
 * without a name are widgets of their parent, not fields. A loop is walked once.
 */
export const allFields = (view: PdfView): readonly FormField[] => {
  const found: FormField[] = [];
  const seen = new Set<number>();
  const waiting: Waiting[] = itemsOf(view, formOf(view)?.entries.get('Fields'))
    .map((node) => ({ node, parentName: '', inherited: undefined }))
    .reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node: ref, parentName, inherited } = next;
    const field = view.resolve(ref);
    if (!isRef(ref) || !isDict(field) || seen.has(ref.num)) continue;
    if (seen.add(ref.num).size > limits.fields)
      throw padesError('PdfExceedsLimits', { limit: 'fields' });
    const partial = textOf(view.resolve(field.entries.get('T')));
    const fullName = [parentName, partial].filter((part) => part).join('.');
    const type = nameOf(view.resolve(field.entries.get('FT'))) ?? inherited;
    const kids = itemsOf(view, field.entries.get('Kids')).filter((kid) => isNamed(view, kid));
    if (kids.length === 0) found.push({ ref, dict: field, fullName, type });
    for (const node of kids.toReversed())
      waiting.push({ node, parentName: fullName, inherited: type });
  }
  return found;
};

const itemsOf = (view: PdfView, list: PdfObject | undefined): readonly PdfObject[] => {
  const items = view.resolve(list);
  return isArray(items) ? items : [];
};

const isNamed = (view: PdfView, kid: PdfObject): boolean => {
  const field = view.resolve(kid);
  return isDict(field) && field.entries.has('T');
};
