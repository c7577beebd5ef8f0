import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { ReasonBox } from '../../parts/reason-box.js';
import { Refused } from '../../parts/refused.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { mayDo, useMe } from '../../shell/me.js';
import type { Period } from '../reporting-types.js';

/** The report of a period: drafted, or why it cannot be yet; who goes on without a unit says why. */
export function DraftReport({ period }: { readonly period: Period }) {
  const { id: periodId, notReady, standing } = period;
  const reports = useAnswer('GET /api/reports', { query: { periodId } }).data?.reports ?? [];
  const isGatherer = useMe().posts.some(({ unitId }) => unitId === period.coordinatingUnitId);
  const mayDraft = mayDo(useMe(), 'create', 'Document') && isGatherer;
  const [isWithout, setWithout] = useState(false);
  const draft = useDraft(periodId);
  const missing = standing.filter(({ state }) => state !== 'accepted' && state !== 'waived');
  if (reports.length > 0) {
    return (
      <ActionCard
        quiet
        title="Báo cáo của kỳ này đã dự thảo"
        ground={reports.map(({ documentId, title, state }) => (
          <div key={documentId}>
            <Link to="/van-ban/$documentId" params={{ documentId }}>
              {title}
            </Link>{' '}
            <span className="soft">{state}</span>
          </div>
        ))}
      />
    );
  }
  return (
    <>
      <ActionCard
        quiet={!mayDraft || notReady !== null}
        title={notReady ? 'Chưa tổng hợp được' : 'Đã đủ phiếu để tổng hợp'}
        ground={notReady ?? 'Mọi đơn vị đã có phiếu được tiếp nhận.'}
        facts={draft.error && <Refused error={draft.error} onReload={draft.reset} />}
        main={
          mayDraft && (
            <Button
              type="primary"
              block
              disabled={notReady !== null}
              loading={draft.isPending}
              onClick={() => draft.run()}
            >
              Dự thảo báo cáo
            </Button>
          )
        }
        beside={
          mayDraft &&
          missing.length > 0 && (
            <Button onClick={() => setWithout(true)}>Dự thảo khi còn thiếu…</Button>
          )
        }
      />
      {isWithout && (
        <ReasonBox
          title={`Dự thảo khi còn ${missing.length} đơn vị thiếu`}
          submitName="Dự thảo"
          consequence={`Thiếu: ${missing.map(({ unitName }) => unitName).join(', ')}. Báo cáo ghi rõ các đơn vị này và lý do.`}
          act={draft}
          onSubmit={(reason) => draft.run({ unitIds: missing.map(({ unitId }) => unitId), reason })}
          onClose={() => setWithout(false)}
        />
      )}
    </>
  );
}

interface Without {
  readonly unitIds: Period['standing'][number]['unitId'][];
  readonly reason: string;
}

function useDraft(periodId: Period['id']) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { mutate, isPending, error, reset } = useAct('POST /api/reports');
  const run = (without?: Without): void =>
    mutate(
      { body: { periodId, ...(without && { without }) } },
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
