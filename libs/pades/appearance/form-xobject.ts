import { dict, name, stream, type PdfDict, type PdfStream } from '../pdf/objects.js';

/** A form XObject of a widget's size, to serve as its normal appearance (ISO 32000-1 §12.5.5). */
export const formXObject = (
  size: { readonly width: number; readonly height: number },
  content: string,
  resources: PdfDict = dict({}),
): PdfStream =>
  stream(
    {
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: [0, 0, size.width, size.height],
      Resources: resources,
    },
    Buffer.from(content, 'latin1'),
  );
