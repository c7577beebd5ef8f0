import type { DocumentContent } from '#nd30';
import { refuseRepeatedNodes } from './node-ids.js';
import { normalise } from './normalise.js';
import { refuseSecret } from './secrecy.js';

/** The only way a text gets into a working copy. */
export function incomingContent(content: DocumentContent): DocumentContent {
  refuseSecret(content);
  const normal = normalise(content);
  refuseRepeatedNodes(normal);
  return normal;
}
