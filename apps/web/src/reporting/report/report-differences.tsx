import { App, Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { writtenFigure } from '../../parts/figures.js';
import { ReasonBox } from '../../parts/reason-box.js';
import { Refused } from '../../parts/refused.js';
import { withinSentence } from '../../parts/sentences.js';
import { useAct } from '../../server/use-answer.js';
import styles from './figure.module.css';
import { sourceOf, type Report } from './report-queries.js';

const goes: Readonly<Record<Report['differencesGo'], string>> = {
  here: 'Báo cáo còn là dự thảo nên lấy số mới được ngay.',
  hereOnceReturned: 'Báo cáo đang trình; được trả lại thì mới lấy số mới được.',
  nextReportOrCorrection: 'Báo cáo đã ký không đổi nữa: chênh lệch vào kỳ sau hoặc bản đính chính.',
};

/** A return changed after the report was drafted: what differs, who decides. */
export function ReportDifferences({ report }: { readonly report: Report }) {
  const { documentId, differences, differencesGo, waitingFor, mayDecide } = report;
  const { message } = App.useApp();
  const [isLeaving, setLeaving] = useState(false);
  const decide = useAct('POST /api/reports/:documentId/decisions');
  const sent = sourceOf(report) === 'received' ? 'đã gửi báo cáo khác' : 'đã nộp bản khác';
  const mayTake = mayDecide && differencesGo === 'here';
  const params = { documentId };
  const done = (words: string) => ({
    onSuccess: () => {
      void message.success(words);
      setLeaving(false);
    },
  });
  return (
    <>
      <ActionCard
        quiet={!mayDecide}
        title={`${differences.length} số liệu nay đã khác`}
        ground={
          <>
            {goes[differencesGo]} {waitingFor && `Chờ ${waitingFor} quyết định.`}
          </>
        }
        facts={
          <>
            {differences.map(({ figureId, label, unit, drafted, now, units }) => (
              <div key={figureId ?? label} className={styles['told']}>
                {withinSentence(label)}:{' '}
                <strong className="figures">
                  {writtenFigure(drafted, unit)} → {writtenFigure(now, unit)}
                </strong>
                {units.length > 0 && (
                  <div className="soft">
                    {units.join(', ')} {sent}
                  </div>
                )}
              </div>
            ))}
            <Refused error={isLeaving ? null : decide.error} onReload={() => decide.reset()} />
          </>
        }
        main={
          mayTake && (
            <Button
              type="primary"
              block
              loading={decide.isPending}
              onClick={() =>
                decide.mutate({ params, body: { decision: 'takeOver' } }, done('Đã lấy số mới.'))
              }
            >
              Lấy số liệu mới
            </Button>
          )
        }
        beside={mayDecide && <Button onClick={() => setLeaving(true)}>Giữ nguyên…</Button>}
      />
      {isLeaving && (
        <ReasonBox
          title="Giữ nguyên số liệu của báo cáo"
          submitName="Giữ nguyên"
          consequence="Lý do lưu cùng báo cáo; chênh lệch vẫn xem lại được."
          act={decide}
          onSubmit={(reason) =>
            decide.mutate(
              { params, body: { decision: 'leave', reason } },
              done('Đã ghi giữ nguyên.'),
            )
          }
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
