import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Answered } from '../parts/answered.js';
import { MachinePage } from '../parts/machine-page.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { momentOf, writtenDay } from '../parts/times.js';
import { WayHistory } from '../parts/way-history.js';
import { useAnswer } from '../server/use-answer.js';
import { Filling, type Filled } from './return/filling/filling.js';
import { AskedException } from './return/asked-exception.js';
import { ReturnActs } from './return/return-acts.js';
import { ReturnLines } from './return/return-lines.js';
import { ReturnSide } from './return/return-side.js';
import { ReturnState } from './return/return-state.js';
import type { UnitReturn } from './return/return-types.js';

const straight = ['open', 'submitted', 'approved', 'accepted'] as const;

/** One unit's return of one period: filled here, approved and accepted here. */
export function ReturnPage() {
  const { returnId } = useParams({ strict: false }) as { returnId: UnitReturn['id'] };
  const answer = useAnswer('GET /api/returns/:returnId', { params: { returnId } });
  return (
    <Answered answer={answer}>
      {(view) =>
        view.acts.includes('edit') ? (
          <Filling view={view}>
            {(filled, saveState) => <Shown view={view} filled={filled} saveState={saveState} />}
          </Filling>
        ) : (
          <Shown view={view} filled={null} saveState={null} />
        )
      }
    </Answered>
  );
}

interface ShownProps {
  readonly view: UnitReturn;
  /** Null where it is only read. */
  readonly filled: Filled | null;
  readonly saveState: ReactNode;
}

function Shown({ view, filled, saveState }: ShownProps) {
  const { id: returnId, title, periodId, periodTitle, unitName, history } = view;
  const graph = useAnswer('GET /api/returns/:returnId/graph', { params: { returnId } });
  const content = filled?.content ?? view.content;
  const findings = filled?.findings ?? view.findings;
  return (
    <MachinePage
      head={
        <PageHead
          title={title}
          above={
            <>
              <Link to="/bao-cao-dinh-ky">Báo cáo định kỳ</Link> ›{' '}
              <Link to="/bao-cao-dinh-ky/$periodId" params={{ periodId }}>
                {periodTitle}
              </Link>
            </>
          }
          line={
            <>
              {unitName} · số liệu từ {writtenDay(view.windowFrom)} đến {writtenDay(view.windowTo)}{' '}
              · hạn nộp {writtenDay(view.unitDue)} <ReturnState row={view} />{' '}
              {view.state === 'open' && view.round > 1 && (
                <Mark tone="late">Nhập lại, lần {view.round}</Mark>
              )}{' '}
              {view.exceptionUntil && (
                <Mark tone="soon">Mở khóa đến {momentOf(view.exceptionUntil)}</Mark>
              )}
              <div>{saveState}</div>
            </>
          }
        />
      }
      graph={graph.data}
      straight={straight}
      waitingFor={view.waitingFor}
      label="Đường đi của phiếu báo cáo"
      main={
        <>
          <ReturnLines view={view} content={content} findings={findings} />
          <WayHistory steps={history} />
        </>
      }
      side={
        <>
          {view.state === 'locked' && <AskedException view={view} />}
          <ReturnActs view={view} findings={findings} autosave={filled?.autosave ?? null} />
          <ReturnSide view={view} content={content} findings={findings} />
        </>
      }
    />
  );
}
