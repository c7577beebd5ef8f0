import { Mark } from '../../parts/marks.js';
import { StageBox, StageEnd, StageWay } from '../../parts/stage-way.js';
import type { ReplyOf } from '../../server/routes.js';
import styles from './route-diagram.module.css';
import { hoursInWords } from './route-words.js';

type Graph = NonNullable<ReplyOf<'POST /api/routes/check'>['graph']>;
type Node = Graph['nodes'][number];

/** A route from top to bottom as the server draws it, with the people each step would call today. */
export const RouteDiagram = ({ graph }: { readonly graph: Graph }) => (
  <StageWay label={`Sơ đồ: ${graph.title}`}>
    {graph.nodes.map((node) =>
      node.kind === 'stage' ? (
        <Stage key={node.id} stage={node} />
      ) : (
        <StageEnd key={node.id}>{node.name}</StageEnd>
      ),
    )}
  </StageWay>
);

const Stage = ({ stage }: { readonly stage: Node }) => (
  <StageBox
    title={stage.name}
    mark={stage.condition && <Mark tone="soon">{stage.condition}</Mark>}
    line={[stage.rule, stage.limitHours === null ? '' : `trong ${hoursInWords(stage.limitHours)}`]
      .filter(Boolean)
      .join(' · ')}
  >
    {stage.tasks.map(({ key, kindName, who, people }) => (
      <li key={key}>
        {kindName}: {who}
        <div className={people.length > 0 ? 'soft' : styles['nobody']}>
          {people.length > 0 ? `Hôm nay: ${people.join(', ')}` : 'Hôm nay không có ai'}
        </div>
      </li>
    ))}
  </StageBox>
);
