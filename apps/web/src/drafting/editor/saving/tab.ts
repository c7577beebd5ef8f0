import { newNodeId } from '../new-node-id.js';

const name = 'trinh-ky.tab';

/** Names this tab, also after it was loaded anew. */
export function thisTab(): string {
  const known = sessionStorage.getItem(name);
  if (known) return known;
  const fresh = newNodeId();
  sessionStorage.setItem(name, fresh);
  return fresh;
}
