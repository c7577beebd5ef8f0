import { renderPrepared, type Rendering, type RenderRequest } from './render-prepared.js';
import { renderPreview } from './render-preview.js';

export const answer = (request: RenderRequest): Promise<Rendering> =>
  request.purpose === 'preview' ? renderPreview(request) : renderPrepared(request);

/** The memory of each file that shares it with nothing. */
export const handedOver = (rendering: Rendering): ArrayBufferLike[] =>
  (rendering.ok ? [rendering.value, ...rendering.value.annexes] : [])
    .filter(({ pdf }) => pdf.byteLength === pdf.buffer.byteLength)
    .map(({ pdf }) => pdf.buffer);
