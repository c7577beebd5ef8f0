import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { ReasonBox } from '../../parts/reason-box.js';
import { Refused } from '../../parts/refused.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { mayDo, useMe } from '../../shell/me.js';
import type { Period } from '../reporting-types.js';

/** The report of a period: drafted, or why it cannot be yet. */
export function DraftReport({ period }: { readonly period: Period }) {
  const { id: periodId, notReady, standing, coordinatingUnitId } = period;
  const me = useMe();
  const reports = useAnswer('GET /api/reports', { query: { periodId } }).data?.reports ?? [];
  const ours = me.posts.filter(({ unitId }) => unitId === coordinatingUnitId);
  const mayDraft = mayDo(me, 'create', 'Document') && ours.length > 0;
  const mayGoOn = ours.some(({ role }) => role === 'unitHead');
  const [isGoingOn, setGoingOn] = useState(false);
  const draft = useDraft(periodId);
  const missing = standing.filter(({ state }) => state !== 'accepted' && state !== 'waived');
  if (reports.length > 0) return <Drafted reports={reports} />;
  return (
    <>
      <ActionCard
        quiet={!mayDraft || notReady !== null}
        {...standingWords(notReady, missing)}
        facts={draft.error && <Refused error={draft.error} onReload={draft.reset} />}
        main={
          mayDraft &&
          !notReady && (
            <Button type="primary" block loading={draft.isPending} onClick={draft.run}>
              Dự thảo báo cáo
            </Button>
          )
        }
        beside={
          mayGoOn &&
          notReady && <Button onClick={() => setGoingOn(true)}>Lập báo cáo khi còn thiếu…</Button>
        }
      />
      {isGoingOn && (
        <GoOn periodId={periodId} missing={missing} onClose={() => setGoingOn(false)} />
      )}
    </>
  );
}

const standingWords = (notReady: string | null, missing: Period['standing']) => {
  if (notReady) return { title: 'Chưa tổng hợp được', ground: notReady };
  return missing.length === 0
    ? {
        title: 'Đã đủ phiếu để tổng hợp',
        ground: 'Mọi đơn vị đã có phiếu được tiếp nhận.',
      }
    : {
        title: 'Tổng hợp khi còn thiếu',
        ground: `Đã quyết định không chờ ${namesOf(missing)}.`,
      };
};

const namesOf = (missing: Period['standing']): string =>
  missing.map(({ unitName }) => unitName).join(', ');

type Reports = ReplyOf<'GET /api/reports'>['reports'];

const Drafted = ({ reports }: { readonly reports: Reports }) => (
  <ActionCard
    quiet
    title="Báo cáo của kỳ này đã dự thảo"
    ground={reports.map(({ documentId, title }) => (
      <div key={documentId}>
        <Link to="/van-ban/$documentId" params={{ documentId }}>
          {title}
        </Link>
      </div>
    ))}
  />
);

interface GoOnProps {
  readonly periodId: Period['id'];
  readonly missing: Period['standing'];
  readonly onClose: () => void;
}

/** The head of the coordinating unit no longer waits for some units, and says why. */
function GoOn({ periodId, missing, onClose }: GoOnProps) {
  const { message } = App.useApp();
  const goOn = useAct('POST /api/periods/:periodId/going-on');
  return (
    <ReasonBox
      title={`Lập báo cáo khi còn ${missing.length} đơn vị thiếu`}
      submitName="Không chờ nữa"
      consequence={`Thiếu: ${namesOf(missing)}. Báo cáo ghi rõ các đơn vị này và lý do.`}
      act={goOn}
      onSubmit={(reason) =>
        goOn.mutate(
          {
            params: { periodId },
            body: { unitIds: missing.map(({ unitId }) => unitId), reason },
          },
          {
            onSuccess: () => {
              void message.success('Đã ghi quyết định; có thể dự thảo báo cáo.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}

function useDraft(periodId: Period['id']) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { mutate, isPending, error, reset } = useAct('POST /api/reports');
  const run = (): void =>
    mutate(
      { body: { periodId } },
      {
        onSuccess: ({ documentId }) => {
          void message.success('Đã dự thảo báo cáo.');
          void navigate({
            to: '/van-ban/$documentId',
            params: { documentId },
            search: { muc: 'noi-dung' } as never,
          });
        },
      },
    );
  return { run, isPending, error, reset };
}
