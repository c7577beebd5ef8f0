import { Answered } from '../../parts/answered.js';
import { MachinePicture } from '../../parts/machine-picture.js';
import { useDocumentRoute } from '../../review/route-acts/use-document-route.js';
import { useAnswer } from '../../server/use-answer.js';
import type { TabProps } from './document-tabs.js';
import { RouteStages } from './route-stages.js';

/** The route it is on, step by step; below, the machine that carries it and its way through that. */
export const GraphTab = ({ document }: TabProps) => (
  <>
    <Answered answer={useDocumentRoute(document)}>
      {(route) => route && <RouteStages route={route} document={document} />}
    </Answered>
    <Answered
      answer={useAnswer('GET /api/documents/:documentId/graph', {
        params: { documentId: document.id },
      })}
    >
      {(graph) => <MachinePicture graph={graph} />}
    </Answered>
  </>
);
