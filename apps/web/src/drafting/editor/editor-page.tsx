import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { reading, useAnswer } from '../../server/use-answer.js';
import '../../theme/paper-fonts.js';
import { Desk } from './desk.js';

/** Writing one document: its text is read once, and from then on this page holds it. */
export function EditorPage() {
  const { documentId } = useParams({ strict: false }) as { documentId: string };
  const document = useAnswer('GET /api/documents/:documentId', { params: { documentId } });
  const workingCopy = useQuery({
    ...reading('GET /api/documents/:documentId/working-copy', { params: { documentId } }),
    queryKey: ['text to edit', documentId],
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Answered answer={document}>
      {(view) =>
        view.acts.includes('edit') ? (
          <Answered answer={workingCopy}>
            {(text) => <Desk key={documentId} document={view} atFirst={text} />}
          </Answered>
        ) : (
          <EmptyState
            title={`Văn bản đang ở bước “${view.stateName}” nên không soạn được`}
            action={
              <Link to="/van-ban/$documentId" params={{ documentId }}>
                Xem văn bản
              </Link>
            }
          >
            Muốn sửa, người soạn thảo rút lại văn bản hoặc chờ văn bản được trả lại.
          </EmptyState>
        )
      }
    </Answered>
  );
}
