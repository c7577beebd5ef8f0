import type { ReplyOf } from '../server/routes.js';
import { graphLayout, labelHigh } from './graph-layout.js';
import styles from './machine-picture.module.css';

type Graph = ReplyOf<'GET /api/documents/:documentId/graph'>;
type Node = Graph['nodes'][number];

/** A machine as the server knows it, and the way one thing has gone through it; also in words. */
export const MachinePicture = ({ graph }: { readonly graph: Graph }) => (
  <section className="card">
    <h2>
      {graph.title}, bản {graph.version}
    </h2>
    <p className="soft">Nét đậm: đã qua. Khung đỏ: đang ở. Nét đứt: chưa tới.</p>
    <div className={styles['frame']} tabIndex={0} role="group" aria-label="Sơ đồ quy trình">
      <Drawing graph={graph} />
    </div>
    <details className={styles['words']}>
      <summary>Xem bằng chữ</summary>
      <ul>
        {graph.nodes.map((node) => (
          <li key={node.id}>
            {node.name}: {standing(node)}
            {stepsFrom(graph, node)}
          </li>
        ))}
      </ul>
    </details>
  </section>
);

const standing = ({ current, passed }: Node): string =>
  current ? 'đang ở đây' : passed ? 'đã qua' : 'chưa tới';

const stepsFrom = ({ edges, nodes }: Graph, { id }: Node): string => {
  const steps = edges
    .filter(({ from }) => from === id)
    .map(({ to, name }) => `${name} → ${nodes.find((node) => node.id === to)?.name ?? to}`);
  return steps.length > 0 ? ` (${steps.join('; ')})` : '';
};

function Drawing({ graph }: { readonly graph: Graph }) {
  const { width, height, boxes, lines } = graphLayout(graph);
  return (
    <svg style={{ maxWidth: width }} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <defs>
        <marker
          id="toi"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" className={styles['head'] ?? ''} />
        </marker>
      </defs>
      {lines.map(({ key, path, passed }) => (
        <path
          key={key}
          d={path}
          className={`${styles['line']} ${passed ? styles['passedLine'] : ''}`}
          markerEnd="url(#toi)"
        />
      ))}
      {boxes.map(({ node, x, y, width: wide, height: high }) => (
        <g key={node.id} transform={`translate(${x} ${y})`}>
          <rect
            width={wide}
            height={high}
            rx={8}
            className={`${styles['box']} ${node.current ? styles['current'] : node.passed ? styles['passed'] : ''}`}
          />
          <text x={wide / 2} y={high / 2} className={styles['name'] ?? ''}>
            {node.passed && !node.current ? '✓ ' : ''}
            {node.name}
          </text>
        </g>
      ))}
      {lines.map(
        ({ key, label }) =>
          label && (
            <text key={key} className={styles['step'] ?? ''}>
              {label.words.map((words, line) => (
                <tspan
                  key={words}
                  x={label.x}
                  y={label.y + (line - (label.words.length - 1) / 2) * labelHigh}
                >
                  {words}
                </tspan>
              ))}
            </text>
          ),
      )}
    </svg>
  );
}
