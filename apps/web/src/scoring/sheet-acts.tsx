import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../parts/action-card.js';
import { ReasonBox } from '../parts/reason-box.js';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';
import { useMe } from '../shell/me.js';
import styles from './scoring.module.css';
import { writtenPoints, type ScoreSheet } from './score-types.js';

type Step = 'submission' | 'appraisal' | 'conclusion';

const steps: Readonly<Record<Step, { readonly name: string; readonly duty: string }>> = {
  submission: { name: 'Gửi thẩm định', duty: 'tự chấm các tiêu chí rồi gửi thẩm định' },
  appraisal: { name: 'Kết thúc thẩm định lần 1', duty: 'thẩm định lần 1' },
  conclusion: { name: 'Chốt điểm', duty: 'thẩm định lần 2 và chốt điểm' },
};

/** What is mine to do with a sheet, or who is waited for. */
export function SheetActs({ sheet }: { readonly sheet: ScoreSheet }) {
  const { acts, waitingFor, stateName, open } = sheet;
  const step = acts.find((act): act is Step => act in steps);
  const waits = waitsOf(waitingFor);
  const left = open > 0 ? `Còn ${open} tiêu chí chưa chấm; chấm đủ mới gửi thẩm định được.` : '';
  const [returning, setReturning] = useState(false);
  return (
    <>
      <ActionCard
        quiet={acts.length === 0}
        title={step ? `Việc của bạn: ${steps[step].duty}` : stateName}
        ground={waits.length > 0 ? left : endOf(sheet)}
        facts={
          waits.length > 0 ? (
            <Waits of={waits} />
          ) : (
            sheet.remediation && <Remedied by={sheet.remediation} />
          )
        }
        main={
          step ? (
            <Move sheet={sheet} step={step} />
          ) : (
            acts.includes('remediation') && <Remedy sheet={sheet} />
          )
        }
        beside={
          acts.includes('return') && (
            <Button danger onClick={() => setReturning(true)}>
              Trả lại để tự chấm lại…
            </Button>
          )
        }
      />
      {returning && <Return sheet={sheet} onClose={() => setReturning(false)} />}
    </>
  );
}

const endOf = ({ lost, acts, remediation }: ScoreSheet): string =>
  acts.includes('remediation')
    ? `Mất ${writtenPoints(lost)} điểm: mỗi tiêu chí mất điểm thành một nhiệm vụ của kế hoạch khắc phục.`
    : remediation
      ? `Mất ${writtenPoints(lost)} điểm, đã soạn kế hoạch khắc phục:`
      : 'Không còn việc nào phải làm.';

const Remedied = ({ by }: { readonly by: NonNullable<ScoreSheet['remediation']> }) => (
  <span className="soft">
    <Link to="/van-ban/$documentId" params={{ documentId: by.documentId }}>
      {by.subject}
    </Link>
  </span>
);

interface Waited {
  readonly kind: string;
  readonly whose: readonly string[];
}

/** Who does the same stands behind it. */
function waitsOf(waitingFor: ScoreSheet['waitingFor']): readonly Waited[] {
  const kinds = [...new Set(waitingFor.map(({ kindName }) => kindName))];
  return kinds.map((kind) => ({
    kind,
    whose: waitingFor.filter(({ kindName }) => kindName === kind).map(({ who }) => who),
  }));
}

const Waits = ({ of }: { readonly of: readonly Waited[] }) => (
  <div className={styles['waits']}>
    {of.map(({ kind, whose }) => (
      <div key={kind}>
        <strong>{kind}</strong>
        {whose.map((who) => (
          <div key={who} className="soft">
            {who}
          </div>
        ))}
      </div>
    ))}
  </div>
);

function Move({ sheet, step }: { readonly sheet: ScoreSheet; readonly step: Step }) {
  const { message } = App.useApp();
  const moves = {
    submission: useAct('POST /api/score-sheets/:sheetId/submission'),
    appraisal: useAct('POST /api/score-sheets/:sheetId/appraisal'),
    conclusion: useAct('POST /api/score-sheets/:sheetId/conclusion'),
  };
  const move = moves[step];
  return (
    <Button
      type="primary"
      block
      disabled={step === 'submission' && sheet.open > 0}
      loading={move.isPending}
      onClick={() =>
        move.mutate(
          { params: { sheetId: sheet.id } },
          {
            onSuccess: ({ stateName }) => void message.success(`Bảng chấm điểm: ${stateName}.`),
            onError: (error) => void message.error(wordsOf(error)),
          },
        )
      }
    >
      {steps[step].name}
    </Button>
  );
}

function Remedy({ sheet }: { readonly sheet: ScoreSheet }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const remedy = useAct('POST /api/score-sheets/:sheetId/remediation');
  const unitId = useMe().posts.find(({ role }) => role === 'drafter')?.unitId;
  if (!unitId) return null;
  return (
    <Button
      type="primary"
      block
      loading={remedy.isPending}
      onClick={() =>
        remedy.mutate(
          { params: { sheetId: sheet.id }, body: { unitId } },
          {
            onSuccess: ({ documentId }) =>
              void navigate({ to: '/van-ban/$documentId', params: { documentId } }),
            onError: (error) => void message.error(wordsOf(error)),
          },
        )
      }
    >
      Soạn kế hoạch khắc phục
    </Button>
  );
}

function Return({ sheet, onClose }: { readonly sheet: ScoreSheet; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const give = useAct('POST /api/score-sheets/:sheetId/return');
  return (
    <ReasonBox
      title="Trả lại để tự chấm lại"
      submitName="Trả lại"
      consequence="Điểm thẩm định của vòng này không còn tính; điểm tự chấm giữ nguyên để sửa."
      act={give}
      onSubmit={(reason) =>
        give.mutate(
          { params: { sheetId: sheet.id }, body: { reason } },
          {
            onSuccess: () => {
              void message.success('Đã trả lại.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
