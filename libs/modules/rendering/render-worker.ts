import { parentPort } from 'node:worker_threads';
import { renderPrepared, type RenderRequest } from './render-prepared.js';
import { renderPreview } from './render-preview.js';

/** One thread of the pool: one request after the other. A throw ends the thread and its request. */
parentPort?.on('message', (request: RenderRequest) => {
  const render = request.purpose === 'preview' ? renderPreview : renderPrepared;
  void render(request).then((rendering) => parentPort?.postMessage(rendering));
});
