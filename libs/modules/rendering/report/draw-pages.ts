import { join, dirname } from 'node:path';
import { createRequire } from 'node:module';
import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Pictures are looked at beside each other on one page: about 80 dots an inch are enough. */
const longestSide = 900;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  readonly png: () => Uint8Array;
}

/** The pages of a file as a reader shows them, fields and notes too. Nothing in it is run. */
export async function openPages(
  pdf: Uint8Array,
): Promise<{ readonly count: number; draw: (page: number) => Promise<Drawing> }> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    isEvalSupported: false,
    // glyphs are drawn as paths by JavaScript: no native code reads fonts of strangers
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    cMapUrl: `${join(assets, 'cmaps')}/`,
    wasmUrl: `${join(assets, 'wasm')}/`,
  }).promise;
  return { count: document.numPages, draw: (page) => drawPage(document, page) };
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<Drawing> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longestSide / Math.max(width, height, 1) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({
    // the library wants the browser's type of what its own factory would make here
    canvas: canvas as never,
    viewport,
    annotationMode: AnnotationMode.ENABLE,
  }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  page.cleanup();
  return {
    width: canvas.width,
    height: canvas.height,
    pixels: data,
    png: () => canvas.toBuffer('image/png'),
  };
}
