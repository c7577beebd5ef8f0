import type { DocumentView } from '#contracts';
import { Answered } from '../../parts/answered.js';
import { Reasons, WhyNot } from '../../parts/why-not.js';
import { useAnswer } from '../../server/use-answer.js';

export const WhyNotDocument = (document: { readonly documentId: DocumentView['id'] }) => (
  <WhyNot>
    <OfDocument {...document} />
  </WhyNot>
);

const OfDocument = (params: { readonly documentId: DocumentView['id'] }) => (
  <Answered answer={useAnswer('GET /api/documents/:documentId/standing', { params })}>
    {({ acts }) => <Reasons acts={acts} />}
  </Answered>
);
