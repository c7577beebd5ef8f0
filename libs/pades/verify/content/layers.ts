import { catalogOf } from '../../fields.js';
import type { PdfView } from '../../pdf/file.js';
import { isArray, isDict, nameOf, type PdfDict, type PdfObject } from '../../pdf/objects.js';

/**
 * Whether layers are hidden when the file is opened, printed or seen from afar (ISO 32000-1 §8.11).
 * Layers that are all shown always are but names for parts of a page.
 */
export const hasHiddenLayers = (view: PdfView): boolean => {
  const dictOf = (object: PdfObject | undefined): PdfDict | undefined => {
    const found = view.resolve(object);
    return isDict(found) ? found : undefined;
  };
  const listOf = (object: PdfObject | undefined): readonly PdfObject[] => {
    const found = view.resolve(object);
    return isArray(found) ? found : [];
  };
  const properties = dictOf(catalogOf(view)?.entries.get('OCProperties'))?.entries;
  const usual = dictOf(properties?.get('D'))?.entries;
  if (properties === undefined || usual === undefined) return false;
  const base = nameOf(view.resolve(usual.get('BaseState'))) ?? 'ON';
  const switchesItself = (layer: PdfObject): boolean => {
    const usage = dictOf(dictOf(layer)?.entries.get('Usage'))?.entries;
    const isOff = (use: string, state: string): boolean =>
      nameOf(view.resolve(dictOf(usage?.get(use))?.entries.get(state))) === 'OFF';
    return (
      isOff('View', 'ViewState') || isOff('Print', 'PrintState') || usage?.has('Zoom') === true
    );
  };
  return (
    base !== 'ON' ||
    listOf(usual.get('OFF')).length > 0 ||
    (listOf(usual.get('AS')).length > 0 && listOf(properties.get('OCGs')).some(switchesItself))
  );
};
