import { Mark } from '../../parts/marks.js';
import type { ReplyOf } from '../../server/routes.js';
import styles from './route-diagram.module.css';
import { hoursInWords } from './route-words.js';

type Graph = NonNullable<ReplyOf<'POST /api/routes/check'>['graph']>;
type Node = Graph['nodes'][number];

/** A route from top to bottom as the server draws it, with the people each step would call today. */
export const RouteDiagram = ({ graph }: { readonly graph: Graph }) => (
  <ol className={styles['way']} aria-label={`Sơ đồ: ${graph.title}`}>
    {graph.nodes.map((node) => (
      <li key={node.id} className={styles[node.kind]}>
        {node.kind === 'stage' ? <Stage stage={node} /> : node.name}
      </li>
    ))}
  </ol>
);

const Stage = ({ stage }: { readonly stage: Node }) => (
  <div className={styles['box']}>
    <div className={styles['head']}>
      <strong>{stage.name}</strong>
      {stage.condition && <Mark tone="soon">{stage.condition}</Mark>}
    </div>
    <div className="soft">
      {[stage.rule, stage.limitHours === null ? '' : `trong ${hoursInWords(stage.limitHours)}`]
        .filter(Boolean)
        .join(' · ')}
    </div>
    <ul className={styles['tasks']}>
      {stage.tasks.map(({ key, kindName, who, people }) => (
        <li key={key}>
          {kindName}: {who}
          <div className={people.length > 0 ? 'soft' : styles['nobody']}>
            {people.length > 0 ? `Hôm nay: ${people.join(', ')}` : 'Hôm nay không có ai'}
          </div>
        </li>
      ))}
    </ul>
  </div>
);
