import { Link, useParams } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { FactList } from '../parts/fact-list.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { begun } from '../parts/sentences.js';
import { momentOf, writtenDay } from '../parts/times.js';
import { useAnswer } from '../server/use-answer.js';
import { hasCentresBelow, useMe } from '../shell/me.js';
import styles from '../planning/plan-columns.module.css';
import { regimeNames, regimeTones } from './regime-list.js';
import { RegimeActs } from './regime/regime-acts.js';
import { RegimeQuestions } from './regime/regime-questions.js';
import { ReportingBodies } from './regime/reporting-bodies.js';
import type { Regime } from './reporting-types.js';

/** One regime: its periods of this year by four clocks, the days that nobody stated, who answered. */
export function RegimePage() {
  const { regimeId } = useParams({ strict: false }) as { regimeId: Regime['regime']['id'] };
  const answer = useAnswer('GET /api/regimes/:regimeId', { params: { regimeId } });
  return <Answered answer={answer}>{(regime) => <Shown view={regime} />}</Answered>;
}

function Shown({ view }: { readonly view: Regime }) {
  const { regime, year, periods, faults } = view;
  return (
    <>
      <PageHead
        title={regime.title}
        above={
          <>
            <Link to="/bao-cao-dinh-ky" search={{ muc: 'che-do' } as never}>
              Chế độ báo cáo
            </Link>{' '}
            › Bản {regime.version}
          </>
        }
        line={
          <>
            Gửi {regime.submittedTo} · {regime.source}{' '}
            <Mark tone={regimeTones[regime.state]}>{regimeNames[regime.state]}</Mark>
          </>
        }
      />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <RegimeQuestions view={view} />
          <section className="card" aria-labelledby="ky">
            <h2 id="ky">Các kỳ của năm {year}</h2>
            <Table<Planned>
              size="middle"
              rowKey={({ kind, ordinal }) => `${kind} ${ordinal}`}
              columns={columns}
              dataSource={periods}
              pagination={false}
              scroll={{ x: 600 }}
            />
          </section>
          {hasCentresBelow(useMe()) && <ReportingBodies regimeId={regime.id} />}
        </div>
        <div className={styles['side']}>
          <RegimeActs view={view} />
          {faults.length > 0 && (
            <section className="card" aria-labelledby="loi">
              <h2 id="loi">Khai báo có {faults.length} chỗ phải xem</h2>
              {faults.map(({ text, line }) => (
                <p key={`${line} ${text}`} style={{ marginTop: 8 }}>
                  {text}
                </p>
              ))}
            </section>
          )}
          <Answers view={view} />
        </div>
      </div>
    </>
  );
}

type Planned = Regime['periods'][number];

const day = (value: string | null) =>
  value ? writtenDay(value) : <Mark tone="soon">Phải hỏi</Mark>;

const columns: TableColumnsType<Planned> = [
  {
    title: 'Kỳ',
    render: (_, { kindName, findings, refusal }) => (
      <>
        {begun(kindName)}
        {refusal && <Mark tone="late">Chưa mở được: {refusal}</Mark>}
        {findings.map((finding) => (
          <div key={finding} className="soft">
            {finding}
          </div>
        ))}
      </>
    ),
  },
  {
    title: 'Kỳ số liệu',
    className: 'figures',
    render: (_, { windowFrom, windowTo }) => (
      <>
        {day(windowFrom)} – {day(windowTo)}
      </>
    ),
  },
  { title: 'Hạn đơn vị', className: 'figures', render: (_, { unitDue }) => day(unitDue) },
  { title: 'Hạn gửi cấp trên', className: 'figures', render: (_, { centreDue }) => day(centreDue) },
  { title: 'Khóa sau', className: 'figures', render: (_, { lockOn }) => day(lockOn) },
];

const Answers = ({ view: { answers, regime } }: { readonly view: Regime }) => (
  <section className="card" aria-labelledby="thong-tin">
    <h2 id="thong-tin">Thông tin</h2>
    <FactList>
      <dt>Đầu mối</dt>
      <dd>{regime.coordinatingUnitName ?? 'Chưa định'}</dd>
      {regime.activatedBy && regime.activatedAt && (
        <>
          <dt>Đưa vào dùng</dt>
          <dd>
            {regime.activatedBy}, {momentOf(regime.activatedAt)}
          </dd>
        </>
      )}
    </FactList>
    {answers.length > 0 && <h2 style={{ marginTop: 14 }}>Đã trả lời</h2>}
    {answers.map(({ kind, clock, kindName, clockName, ruleInWords, basis, answeredBy }) => (
      <p key={`${kind} ${clock}`} style={{ marginTop: 8 }}>
        {begun(kindName)}, {clockName.toLocaleLowerCase('vi')}: <strong>{ruleInWords}</strong>
        <span className="soft">
          {' '}
          ({basis}; {answeredBy})
        </span>
      </p>
    ))}
  </section>
);
