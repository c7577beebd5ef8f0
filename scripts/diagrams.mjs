// npm run diagrams: draws the machines into docs/machines/ and the routes of config/routes into
// docs/routes/, as Mermaid and as SVG.
import { mkdir, writeFile } from 'node:fs/promises';
import { dotOf, markdownOf, originOfRoute } from './lib/draw-machine.mjs';
import { endOn } from './lib/fail.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

process.chdir(root);
try {
  await prepare();
  const { drawnRoute, loadJourneySettings, machineGraphs } = await import(
    inRoot('dist/libs/journey/index.js')
  );
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  await mkdir(inRoot('docs/machines'), { recursive: true });
  await mkdir(inRoot('docs/routes'), { recursive: true });
  for (const graph of machineGraphs()) {
    const file = inRoot('docs/machines', graph.name);
    await writeFile(`${file}.md`, markdownOf(graph));
    await writeFile(`${file}.svg`, viz.renderString(dotOf(graph), { format: 'svg' }));
    console.log(`docs/machines/${graph.name}: ${graph.states.length} bước.`);
  }
  for (const { definition } of (await loadJourneySettings(inRoot('config'))).routes) {
    const graph = drawnRoute(definition);
    const file = inRoot('docs/routes', graph.name);
    await writeFile(`${file}.md`, markdownOf(graph, originOfRoute(graph)));
    await writeFile(`${file}.svg`, viz.renderString(dotOf(graph), { format: 'svg' }));
    console.log(`docs/routes/${graph.name}: ${graph.states.length - 2} bước.`);
  }
} catch (error) {
  endOn(error);
}
