import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { MachinePage } from '../parts/machine-page.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { WayHistory } from '../parts/way-history.js';
import { useAnswer } from '../server/use-answer.js';
import { CriteriaTable } from './criteria-table.js';
import { sheetTones, writtenPoints, type ScoreSheet } from './score-types.js';
import { SheetActs } from './sheet-acts.js';

const straight = ['selfScoring', 'firstAppraisal', 'secondAppraisal', 'concluded'] as const;

/** One score sheet: every part with its points, and what is to be done with the whole. */
export function ScoreSheetPage() {
  const { sheetId } = useParams({ strict: false }) as { sheetId: ScoreSheet['id'] };
  const answer = useAnswer('GET /api/score-sheets/:sheetId', { params: { sheetId } });
  return <Answered answer={answer}>{(sheet) => <Shown sheet={sheet} />}</Answered>;
}

function Shown({ sheet }: { readonly sheet: ScoreSheet }) {
  const { id: sheetId, title, state, stateName, basis, waitingFor, history } = sheet;
  const graph = useAnswer('GET /api/score-sheets/:sheetId/graph', { params: { sheetId } });
  return (
    <MachinePage
      head={
        <PageHead
          title={title}
          above={<Link to="/cham-diem">Chấm điểm cải cách hành chính</Link>}
          line={
            <>
              <Mark tone={sheetTones[state]}>{stateName}</Mark> {writtenPoints(sheet.second)} trên{' '}
              {writtenPoints(sheet.points)} điểm · {basis}
            </>
          }
        />
      }
      graph={graph.data}
      straight={straight}
      waitingFor={waitingFor}
      label="Đường đi của bảng chấm điểm"
      main={
        <>
          <CriteriaTable sheet={sheet} />
          <WayHistory steps={history} />
        </>
      }
      side={<SheetActs sheet={sheet} />}
    />
  );
}
