import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonBox } from '../parts/reason-box.js';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { isIn, isReceived } from './is-in.js';
import type { Matrix } from './superior-page.js';

interface PeriodActsProps {
  readonly period: Matrix['periods'][number];
  readonly centres: Matrix['centres'];
}

/** For one period: a letter to those missing, and the report over all that was received. */
export function PeriodActs({ period, centres }: PeriodActsProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isWithout, setWithout] = useState(false);
  const remind = useAct('POST /api/superior/reminders');
  const draft = useAct('POST /api/superior/reports');
  if (!mayDo(useMe(), 'create', 'Document')) return null;
  const { regime, year, kind, ordinal, counts } = period;
  const body = { regime, year, kind, ordinal };
  const cellOf = ({ cells }: Matrix['centres'][number]) =>
    cells.find((cell) => cell.regime === regime && cell.kind === kind && cell.ordinal === ordinal);
  const missing = centres.filter((centre) => {
    const cell = cellOf(centre);
    return cell && !isIn(cell);
  });
  const came = centres.some((centre) => {
    const cell = cellOf(centre);
    return cell && isReceived(cell);
  });
  const opened = {
    onSuccess: ({ documentId }: { readonly documentId: string }) =>
      void navigate({ to: '/van-ban/$documentId', params: { documentId } }),
  };
  const opens = {
    ...opened,
    onError: (error: Error) => void message.error(wordsOf(error)),
  };
  return (
    <div style={{ marginTop: 6 }}>
      {(counts['missing'] ?? 0) > 0 && (
        <Button
          size="small"
          loading={remind.isPending}
          onClick={() => remind.mutate({ body }, opens)}
        >
          Soạn công văn đôn đốc
        </Button>
      )}{' '}
      {came && (
        <Button
          size="small"
          loading={draft.isPending}
          onClick={() => (missing.length > 0 ? setWithout(true) : draft.mutate({ body }, opens))}
        >
          Dự thảo tổng hợp{missing.length > 0 && '…'}
        </Button>
      )}
      {isWithout && (
        <ReasonBox
          title={`Tổng hợp khi còn ${missing.length} đơn vị thiếu`}
          submitName="Dự thảo"
          consequence={`Thiếu: ${missing.map(({ name }) => name).join(', ')}. Báo cáo ghi rõ các đơn vị này và lý do.`}
          isMild
          act={draft}
          onSubmit={(reason) =>
            draft.mutate(
              {
                body: {
                  ...body,
                  without: { organIds: missing.map(({ organId }) => organId), reason },
                },
              },
              opened,
            )
          }
          onClose={() => setWithout(false)}
        />
      )}
    </div>
  );
}
