import type { DocumentAct, DocumentView } from '#contracts';
import { App, Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { useAnswer } from '../../server/use-answer.js';
import { AskDialog } from '../../review/ask-dialog.js';
import { actDialogs } from '../acts/act-dialogs.js';
import { actsOnCard, faceOf } from '../acts/act-faces.js';
import { ground, waitedFor } from './ground.js';

type Open = DocumentAct | 'question' | null;

/** One card says what is mine to do here, on what ground; else who is waited for. */
export function MyPart({ document }: { readonly document: DocumentView }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<Open>(null);
  const comments = useAnswer('GET /api/documents/:documentId/comments', {
    params: { documentId: document.id },
  });
  const { main, beside } = actsOnCard(document);
  const work = main && faceOf(main, document).work;
  const mayAsk = comments.data?.mayWrite === true && document.state !== 'drafted';
  const dialog = {
    document,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      void message.success(words);
    },
  };
  const Dialog = open && open !== 'question' && hasDialog(open) ? actDialogs[open] : null;
  return (
    <>
      <ActionCard
        title={work ? `Việc của bạn: ${work}` : waitedFor(document)}
        ground={ground(document, main)}
        quiet={!work}
        main={main && <ActButton document={document} act={main} isMain onOpen={setOpen} />}
        beside={
          (beside.length > 0 || mayAsk) && (
            <>
              {beside.map((act) => (
                <ActButton key={act} document={document} act={act} onOpen={setOpen} />
              ))}
              {mayAsk && <Button onClick={() => setOpen('question')}>Hỏi lại</Button>}
            </>
          )
        }
      />
      <Suspense fallback={null}>
        {Dialog && <Dialog {...dialog} />}
        {open === 'question' && <AskDialog {...dialog} askable={comments.data?.askable ?? []} />}
      </Suspense>
    </>
  );
}

/** Editing and submitting have a page of their own; all else a dialog. */
const hasDialog = (act: DocumentAct): act is keyof typeof actDialogs => act in actDialogs;

interface ActButtonProps {
  readonly document: DocumentView;
  readonly act: DocumentAct;
  readonly isMain?: boolean;
  readonly onOpen: (act: DocumentAct) => void;
}

function ActButton({ document, act, isMain = false, onOpen }: ActButtonProps) {
  const navigate = useNavigate();
  const { name, danger } = faceOf(act, document);
  if (!hasDialog(act)) {
    return (
      <Button
        type={isMain ? 'primary' : 'default'}
        size={isMain ? 'large' : 'middle'}
        onClick={() => void navigate({ to: `/van-ban/${document.id}/soan` })}
      >
        {name}
      </Button>
    );
  }
  return (
    <Button
      type={isMain ? 'primary' : 'default'}
      size={isMain ? 'large' : 'middle'}
      danger={danger}
      onClick={() => onOpen(act)}
    >
      {name}
      {!isMain && '…'}
    </Button>
  );
}
