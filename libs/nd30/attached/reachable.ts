import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';

const parent = PDFName.of('Parent');

/** Every dictionary (streams' dictionaries too) that can be reached from an object, each once. */
export function* reachableFrom(
  root: PDFObject,
  context: PDFContext,
): Generator<PDFDict | PDFStream> {
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const object = next instanceof PDFRef ? context.lookup(next) : next;
    if (!object || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    if (object instanceof PDFDict || object instanceof PDFStream) {
      yield object;
      const dict = object instanceof PDFStream ? object.dict : object;
      // A page's parent leads to all other pages.
      waiting.push(...dict.entries().flatMap(([key, value]) => (key === parent ? [] : [value])));
    }
  }
}
