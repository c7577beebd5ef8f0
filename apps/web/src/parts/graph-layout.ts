import { Graph, layout } from '@dagrejs/dagre';
import type { ReplyOf } from '../server/routes.js';

type JourneyGraph = ReplyOf<'GET /api/documents/:documentId/graph'>;

/** Pixels; the words of a box are at most so wide at 13 px. */
const letter = 7.6;
const high = 38;
/** The same of the words along a line, which stand one below the other. */
const labelLetter = 6;
export const labelHigh = 14;

const wordsAlong = (name: string): readonly string[] => name.split(', ');

/** Places of boxes and lines, from top to bottom; loops back are drawn by dagre's own points. */
export function graphLayout({ nodes, edges }: JourneyGraph) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    ranksep: 44,
    nodesep: 24,
    edgesep: 12,
    marginx: 12,
    marginy: 12,
  });
  for (const { id, name } of nodes) {
    graph.setNode(id, { width: Math.max(110, name.length * letter + 36), height: high });
  }
  edges.forEach(({ from, to, name }, index) => {
    const words = wordsAlong(name);
    const width = Math.max(...words.map(({ length }) => length)) * labelLetter;
    const label = { width, height: words.length * labelHigh, labelpos: 'c' };
    graph.setEdge(from, to, label, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: nodes.map((node) => {
      const { x, y, width: wide, height: tall } = graph.node(node.id) as Box;
      return { node, x: x - wide / 2, y: y - tall / 2, width: wide, height: tall };
    }),
    lines: edges.map(({ from, to, name, passed }, index) => {
      const edge = graph.edge(from, to, String(index)) as Line;
      const label =
        edge.x !== undefined && edge.y !== undefined
          ? { x: edge.x, y: edge.y, words: wordsAlong(name) }
          : null;
      return { key: index, path: pathThrough(edge.points), passed, label };
    }),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

interface Line extends Partial<Point> {
  readonly points: readonly Point[];
}

const pathThrough = (points: readonly Point[]): string =>
  points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join(' ');
