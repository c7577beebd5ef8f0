import type { DocumentAct, DocumentView } from '#contracts';
import { App, Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { AskDialog } from '../../review/ask-dialog.js';
import { routeActs } from '../../review/route-acts/route-acts.js';
import { useDocumentRoute, type RouteAct } from '../../review/route-acts/use-document-route.js';
import { useAnswer } from '../../server/use-answer.js';
import { actDialogs } from '../acts/act-dialogs.js';
import { actsOnCard, faceOf } from '../acts/act-faces.js';
import { ground, waitedFor } from './ground.js';

type Open = DocumentAct | RouteAct | 'question';

/** One card says what is mine to do here, on what ground; else who is waited for. */
export function MyPart({ document }: { readonly document: DocumentView }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open | null>(null);
  const comments = useAnswer('GET /api/documents/:documentId/comments', {
    params: { documentId: document.id },
  });
  const route = useDocumentRoute(document).data ?? null;
  const { main, beside } = actsOnCard(document);
  const along = route?.acts ?? [];
  // Who is only asked for his opinion has that as his work.
  const advises = !main && along.includes('opinion');
  const work = advises ? 'cho ý kiến' : main && faceOf(main, document).work;
  const mayAsk = comments.data?.mayWrite === true && document.state !== 'drafted';
  const begin = (act: DocumentAct): void =>
    hasDialog(act) ? setOpen(act) : void navigate({ to: `/van-ban/${document.id}/soan` });
  const dialog = {
    document,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      void message.success(words);
    },
  };
  const Dialog = open && hasDialog(open) ? actDialogs[open] : null;
  const RouteDialog = open && isAlong(open) ? routeActs[open].Dialog : null;
  return (
    <>
      <ActionCard
        title={work ? `Việc của bạn: ${work}` : waitedFor(document)}
        ground={ground(document, main)}
        quiet={!work}
        main={
          (main || advises) && (
            <Button
              type="primary"
              size="large"
              onClick={() => (main ? begin(main) : setOpen('opinion'))}
            >
              {main ? faceOf(main, document).name : routeActs.opinion.name}
            </Button>
          )
        }
        beside={
          (beside.length > 0 || along.length > 0 || mayAsk) && (
            <>
              {beside.map((act) => {
                const { name, danger } = faceOf(act, document);
                return (
                  <Button key={act} danger={danger} onClick={() => begin(act)}>
                    {hasDialog(act) ? `${name}…` : name}
                  </Button>
                );
              })}
              {along
                .filter((act) => act !== 'opinion' || !advises)
                .map((act) => (
                  <Button key={act} danger={routeActs[act].danger} onClick={() => setOpen(act)}>
                    {routeActs[act].name}…
                  </Button>
                ))}
              {mayAsk && <Button onClick={() => setOpen('question')}>Hỏi lại</Button>}
            </>
          )
        }
      />
      <Suspense fallback={null}>
        {Dialog && <Dialog {...dialog} />}
        {RouteDialog && route && <RouteDialog {...dialog} route={route} />}
        {open === 'question' && <AskDialog {...dialog} askable={comments.data?.askable ?? []} />}
      </Suspense>
    </>
  );
}

/** Editing and submitting have a page of their own; all else a dialog. */
const hasDialog = (act: Open): act is keyof typeof actDialogs => act in actDialogs;

const isAlong = (act: Open): act is RouteAct => act in routeActs;
