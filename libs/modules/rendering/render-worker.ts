import { renderPrepared, type Rendering, type RenderRequest } from './render-prepared.js';
import { renderPreview } from './render-preview.js';

export const answer = (request: RenderRequest): Promise<Rendering> =>
  request.purpose === 'preview' ? renderPreview(request) : renderPrepared(request);
