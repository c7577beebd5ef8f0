import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureLinked } from './ensure-linked.mjs';
import { ensureWebBuilt } from './ensure-web-built.mjs';
import { requireNode } from './require-node.mjs';

/**
 * Brings a checkout from wherever it stands to ready to run; says one line for each thing done.
 * `needed` names packages that the product can do without, and who calls cannot.
 */
export async function prepare(say = (line) => console.error(line), needed = []) {
  requireNode();
  await ensureInstalled(say, needed);
  await ensureLinked(say);
  await ensureBuilt(say);
  await ensureWebBuilt(say);
  process.setSourceMapsEnabled(true);
}
