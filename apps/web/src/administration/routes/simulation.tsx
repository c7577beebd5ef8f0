import { Alert, Button } from 'antd';
import { DataTable } from '../../parts/data-table.js';
import { Mark } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf, writtenDay } from '../../parts/times.js';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf, RequestOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import { hoursInWords, verdictTones, verdictWords } from './route-words.js';

type Simulated = ReplyOf<'POST /api/routes/simulation'>;
type One = Simulated['each'][number];

interface SimulationProps {
  readonly draft: RequestOf<'POST /api/routes/simulation'>['body'];
  readonly off: boolean;
}

/** What this route would have made of the documents of last quarter. */
export function Simulation({ draft, off }: SimulationProps) {
  const simulate = useAct('POST /api/routes/simulation');
  return (
    <section className="card">
      <h2>Chạy thử trên văn bản quý trước</h2>
      <p className="soft">
        Không thay đổi gì: chỉ cho biết ai sẽ được hỏi, nhanh hay chậm hơn, theo thời gian đã thực
        có.
      </p>
      <Button
        style={{ marginBlock: 12 }}
        loading={simulate.isPending}
        disabled={off}
        onClick={() => simulate.mutate({ body: draft })}
      >
        Chạy thử
      </Button>
      {simulate.error && <Alert type="error" showIcon title={wordsOf(simulate.error)} />}
      {simulate.data && <Outcome simulated={simulate.data} />}
    </section>
  );
}

const Outcome = ({ simulated }: { readonly simulated: Simulated }) => (
  <>
    <p>
      Từ {writtenDay(simulated.from)} đến {writtenDay(simulated.to)}: {simulated.documents} văn bản
      {simulated.documents > 0 &&
        ` – ${simulated.faster} nhanh hơn, ${simulated.slower} chậm hơn, ${simulated.same} như cũ, ` +
          `${simulated.unknown} chưa đủ số liệu, ${simulated.impossible} không có người`}
      .
    </p>
    <DataTable<One>
      rowKey="documentId"
      pageKey="trang-thu"
      columns={columns}
      rows={simulated.each}
      empty={<EmptyState title="Quý trước không có văn bản nào đi đường này" />}
    />
  </>
);

const columns = [
  {
    title: 'Văn bản',
    render: (_: unknown, { subject, submittedAt }: One) => (
      <>
        {subject}
        <div className="soft">Trình {momentOf(submittedAt)}</div>
      </>
    ),
  },
  {
    title: 'Kết quả',
    width: 150,
    render: (_: unknown, { verdict, why }: One) => (
      <>
        <Mark tone={verdictTones[verdict]}>{verdictWords[verdict]}</Mark>
        {why && <div className="soft">{why}</div>}
      </>
    ),
  },
  {
    title: 'Đã đi',
    width: 250,
    render: (_: unknown, { wasHours, was }: One) => <Steps hours={wasHours} steps={was} />,
  },
  {
    title: 'Sẽ đi',
    width: 250,
    render: (_: unknown, { wouldHours, would }: One) => <Steps hours={wouldHours} steps={would} />,
  },
];

const Steps = ({ hours, steps }: { readonly hours: number | null; readonly steps: One['was'] }) => (
  <>
    {hoursInWords(hours)}
    {steps.map(({ stage, kindName, who }) => (
      <div key={`${stage}-${kindName}-${who}`} className="soft">
        {kindName}: {who}
      </div>
    ))}
  </>
);
