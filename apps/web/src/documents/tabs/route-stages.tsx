import type { DocumentView } from '#contracts';
import { Deadline, Mark } from '../../parts/marks.js';
import { StageBox, StageWay } from '../../parts/stage-way.js';
import { shortMomentOf } from '../../parts/times.js';
import type { DocumentRoute } from '../../review/route-acts/use-document-route.js';
import type { Tone } from '../../theme/tokens.js';
import { holderInWords } from '../../work/in-hands.js';

type Stage = DocumentRoute['stages'][number];
type Task = Stage['tasks'][number];

interface RouteStagesProps {
  readonly route: DocumentRoute;
  readonly document: DocumentView;
}

/** The route of this document: steps passed, the one it is in, those ahead; who did what in each. */
export const RouteStages = ({ route, document }: RouteStagesProps) => (
  <section className="card" aria-label="Đường trình ký" style={{ marginBottom: 16 }}>
    <h2>Đường trình ký</h2>
    <p className="soft" style={{ marginBottom: 14 }}>
      Lượt {document.round}, bản {route.version} của đường trình. <Deadline dueAt={route.dueAt} />
    </p>
    <StageWay label="Các bước của đường trình ký">
      {route.stages.map((stage) => (
        <StageBox
          key={stage.key}
          title={stage.title}
          standing={stage.state}
          mark={<Mark tone={stageTones[stage.state]}>{stageWords[stage.state]}</Mark>}
          line={stage.rule}
          end={stage.state === 'current' && <Deadline dueAt={stage.dueAt} />}
        >
          {stage.tasks.map((task) => (
            <li key={task.key}>
              <OneTask task={task} document={document} />
            </li>
          ))}
        </StageBox>
      ))}
    </StageWay>
  </section>
);

function OneTask({ task, document }: { readonly task: Task; readonly document: DocumentView }) {
  const { kindName, who, state, by, onGround, at, mergedWith, askedBy, question } = task;
  const open = document.waitingFor.find(({ key }) => key.endsWith(`:${task.key}`));
  const told = [
    at && shortMomentOf(at),
    onGround,
    mergedWith && `một lượt với bước ${mergedWith}`,
    askedBy && `${askedBy.name} mời`,
  ].filter(Boolean);
  return (
    <>
      {kindName}: {by?.name ?? who} <Mark tone={taskTones[state]}>{taskWords[state]}</Mark>
      {told.length > 0 && <div className="soft">{told.join(' · ')}</div>}
      {question && <div className="soft">Hỏi: {question}</div>}
      {state === 'open' && open?.holder && <div className="soft">{holderInWords(open.holder)}</div>}
    </>
  );
}

const stageWords: Readonly<Record<Stage['state'], string>> = {
  passed: 'đã qua',
  current: 'đang ở đây',
  ahead: 'còn lại',
};

const stageTones: Readonly<Record<Stage['state'], Tone>> = {
  passed: 'done',
  current: 'action',
  ahead: 'neutral',
};

const taskWords: Readonly<Record<Task['state'], string>> = {
  done: 'đã làm',
  objected: 'không đồng ý',
  open: 'đang chờ',
  ahead: 'chưa đến',
  closed: 'không cần nữa',
};

const taskTones: Readonly<Record<Task['state'], Tone>> = {
  done: 'done',
  objected: 'late',
  open: 'action',
  ahead: 'neutral',
  closed: 'neutral',
};
