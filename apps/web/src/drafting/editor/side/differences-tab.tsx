import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Answered } from '../../../parts/answered.js';
import { Differences } from '../../../parts/differences.js';
import { EmptyState } from '../../../parts/states.js';
import type { ReplyOf } from '../../../server/routes.js';
import { reading } from '../../../server/use-answer.js';
import { goTo } from '../go-to.js';
import { useEdited, useEditing } from '../saving/editing-context.js';

interface DifferencesTabProps {
  readonly versionId: ReplyOf<'GET /api/documents/:documentId/versions'>[number]['id'];
}

/** What was mended since the text was last submitted. */
export function DifferencesTab({ versionId }: DifferencesTabProps) {
  const { documentId } = useEditing();
  const revision = useEdited(({ context }) => context.saved.revision);
  const { queryFn } = reading('GET /api/documents/:documentId/differences', {
    params: { documentId },
    query: { from: versionId, to: 'working' },
  });
  const answer = useQuery({
    queryKey: ['differences of text', documentId, versionId, revision],
    queryFn,
    placeholderData: keepPreviousData,
  });
  return (
    <Answered answer={answer}>
      {({ changes, from }) =>
        changes.length === 0 ? (
          <EmptyState title={`Chưa sửa gì so với ${from.name}`} />
        ) : (
          <>
            <p className="soft">
              {changes.length} chỗ khác so với {from.name}
            </p>
            <Differences changes={changes} onOpen={goTo} />
          </>
        )
      }
    </Answered>
  );
}
