import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { FactList } from '../parts/fact-list.js';
import { MachinePage } from '../parts/machine-page.js';
import { Deadline } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { writtenDay } from '../parts/times.js';
import { WayHistory } from '../parts/way-history.js';
import { useAnswer } from '../server/use-answer.js';
import { PetitionActs } from './petition-acts.js';
import { PetitionState, type Petition } from './petition-state.js';
import styles from './petition.module.css';

const straight = ['received', 'assigned', 'answered', 'closed'] as const;

/** One petition: what it says, where it stands, what is mine to do, what has happened. */
export function PetitionPage() {
  const { petitionId } = useParams({ strict: false }) as { petitionId: Petition['id'] };
  const answer = useAnswer('GET /api/petitions/:petitionId', { params: { petitionId } });
  return <Answered answer={answer}>{(petition) => <Shown petition={petition} />}</Answered>;
}

function Shown({ petition }: { readonly petition: Petition }) {
  const { id: petitionId, code, title, topicName, waitingFor, history } = petition;
  const graph = useAnswer('GET /api/petitions/:petitionId/graph', { params: { petitionId } });
  return (
    <MachinePage
      head={
        <PageHead
          title={title}
          above={
            <>
              <Link to="/phan-anh">Phản ánh, kiến nghị</Link> › {topicName}
            </>
          }
          line={
            <>
              Số {code} <PetitionState petition={petition} /> <Deadline dueAt={petition.dueAt} />
            </>
          }
        />
      }
      graph={graph.data}
      straight={straight}
      waitingFor={waitingFor}
      label="Đường đi của phản ánh, kiến nghị"
      main={
        <>
          <Said petition={petition} />
          <WayHistory steps={history} />
        </>
      }
      side={
        <>
          <PetitionActs petition={petition} />
          <Facts petition={petition} />
        </>
      }
    />
  );
}

const Said = ({ petition: { content, answer, round } }: { readonly petition: Petition }) => (
  <section className="card" aria-labelledby="noi-dung">
    <h2 id="noi-dung">Nội dung phản ánh</h2>
    <p className={styles['text']}>{content}</p>
    {answer && (
      <>
        <h2>{round > 1 ? `Nội dung trả lời, lần ${round}` : 'Nội dung trả lời'}</h2>
        <p className={styles['text']}>{answer}</p>
      </>
    )}
  </section>
);

const Facts = ({ petition }: { readonly petition: Petition }) => (
  <section className="card" aria-labelledby="thong-tin">
    <h2 id="thong-tin">Thông tin</h2>
    <FactList>
      <dt>Người gửi</dt>
      <dd>
        <Petitioner petition={petition} />
      </dd>
      <dt>Tiếp nhận</dt>
      <dd>
        {writtenDay(petition.receivedOn)}, {petition.channelName}
        <div className="soft">{petition.receivedByName}</div>
      </dd>
      <dt>Xử lý</dt>
      <dd>
        {petition.unitName ?? 'Chưa giao'}
        {petition.handlerName && <div className="soft">{petition.handlerName}</div>}
      </dd>
      <dt>Thời hạn</dt>
      <dd>
        {petition.workingDays} ngày làm việc
        <div className="soft">{petition.basis}</div>
      </dd>
      {petition.apologyId && (
        <>
          <dt>Thư xin lỗi</dt>
          <dd>
            <Link to="/van-ban/$documentId" params={{ documentId: petition.apologyId }}>
              Mở dự thảo
            </Link>
          </dd>
        </>
      )}
    </FactList>
  </section>
);

function Petitioner({ petition }: { readonly petition: Petition }) {
  const { petitioner, petitionerIsKept, confidential } = petition;
  if (petitionerIsKept) return <>Được giữ bí mật; chỉ người xử lý xem được.</>;
  if (!petitioner) return <>Ẩn danh</>;
  const { name, phone, email, address } = petitioner;
  return (
    <>
      {name}
      <div className="soft">{[phone, email, address].filter(Boolean).join(' · ')}</div>
      {confidential && <div className="soft">Giữ bí mật: không ghi tên vào văn bản.</div>}
    </>
  );
}
