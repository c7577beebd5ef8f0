import { Answered } from '../../parts/answered.js';
import { MachinePicture } from '../../parts/machine-picture.js';
import { useAnswer } from '../../server/use-answer.js';
import type { TabProps } from './document-tabs.js';

/** The machine that carries the document, and its own way through it. */
export const GraphTab = ({ document }: TabProps) => (
  <Answered
    answer={useAnswer('GET /api/documents/:documentId/graph', {
      params: { documentId: document.id },
    })}
  >
    {(graph) => <MachinePicture graph={graph} />}
  </Answered>
);
