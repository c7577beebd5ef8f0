import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MachineGraph } from '#engine';
import { drawnRoute, loadJourneySettings, machineGraphs } from '#journey';
import { instance } from '@viz-js/viz';

const drawing = (await import(join(import.meta.dirname, 'lib/draw-machine.mjs'))) as {
  markdownOf(graph: MachineGraph, origin?: string): string;
  originOfRoute(graph: MachineGraph): string;
  dotOf(graph: MachineGraph): string;
};
const committed = (name: string, folder = 'machines') =>
  readFile(join(import.meta.dirname, '../docs', folder, name), 'utf8');

describe.each(machineGraphs())('the diagrams of $name', (graph) => {
  test('show the machine as it is: else run npm run diagrams', async () => {
    expect(await committed(`${graph.name}.md`)).toBe(drawing.markdownOf(graph));
    const svg = (await instance()).renderString(drawing.dotOf(graph), { format: 'svg' });
    expect(await committed(`${graph.name}.svg`)).toBe(svg);
  });

  test('name every state and every arrow', async () => {
    const svg = await committed(`${graph.name}.svg`);
    expect(
      graph.states.map(({ key }) => key).filter((key) => !svg.includes(`<title>${key}<`)),
    ).toEqual([]);
    const titles = graph.arrows.map(({ from, to }) => `<title>${from}&#45;&gt;${to}</title>`);
    expect(titles.filter((title) => !svg.includes(title))).toEqual([]);
  });
});

const { routes } = await loadJourneySettings('config');

test.each(routes.map(({ definition }) => drawnRoute(definition)))(
  'the diagram of the route $name shows it as it is: else run npm run diagrams',
  async (graph) => {
    const markdown = drawing.markdownOf(graph, drawing.originOfRoute(graph));
    expect(await committed(`${graph.name}.md`, 'routes')).toBe(markdown);
    const svg = (await instance()).renderString(drawing.dotOf(graph), { format: 'svg' });
    expect(await committed(`${graph.name}.svg`, 'routes')).toBe(svg);
  },
);

test('a machine that changed would be seen', () => {
  const [graph] = machineGraphs();
  if (!graph) throw new Error('There is no machine.');
  const changed = { ...graph, arrows: graph.arrows.slice(1) };
  expect(drawing.markdownOf(changed)).not.toBe(drawing.markdownOf(graph));
  expect(drawing.dotOf(changed)).not.toBe(drawing.dotOf(graph));
});
