import { FactList } from '../../parts/fact-list.js';
import { Mark } from '../../parts/marks.js';
import { lastDayBefore, momentOf, writtenDay } from '../../parts/times.js';
import { useAnswer } from '../../server/use-answer.js';
import { FigureInReport } from '../used-in.js';
import { ChangeList } from './change-list.js';
import type { Content, Finding, UnitReturn } from './return-types.js';
import styles from './return.module.css';

interface ReturnSideProps {
  readonly view: UnitReturn;
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** What was found, what is known, what changed, and where its figures are used. */
export const ReturnSide = ({ view, content, findings }: ReturnSideProps) => (
  <>
    {findings.length > 0 && <Findings findings={findings} />}
    <Facts view={view} content={content} />
    {view.changes.length > 0 && (
      <section className="card" aria-labelledby="thay-doi">
        <h2 id="thay-doi">Khác phiên bản trước</h2>
        <ChangeList changes={view.changes} fromName="Trước" toName="Nay" />
      </section>
    )}
    {view.versions.length > 0 && <Uses view={view} />}
  </>
);

const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <section className="card" aria-labelledby="phat-hien">
    <h2 id="phat-hien">Hệ thống thấy {findings.length} chỗ cần xem</h2>
    <ul className={styles['changes']}>
      {findings.map(({ code, place, placeName, weight, text }) => (
        <li key={`${code} ${place}`}>
          <a href={`#${place}`}>{placeName || 'Cả phiếu'}</a>{' '}
          <Mark tone={weight === 'blocking' ? 'late' : 'soon'}>
            {weight === 'blocking' ? 'Phải sửa' : 'Nên xem lại'}
          </Mark>
          <div className="soft">{text}</div>
        </li>
      ))}
    </ul>
  </section>
);

function Facts({ view, content }: { readonly view: UnitReturn; readonly content: Content }) {
  const filled = content.targets.filter(({ value }) => value !== null).length;
  return (
    <section className="card" aria-labelledby="thong-tin">
      <h2 id="thong-tin">Thông tin</h2>
      <FactList>
        <dt>Đã nhập</dt>
        <dd className="figures">
          {filled}/{content.targets.length} chỉ tiêu
        </dd>
        <dt>Hạn nộp</dt>
        <dd className="figures">{writtenDay(view.unitDue)}</dd>
        <dt>Khóa số liệu</dt>
        <dd className="figures">hết ngày {lastDayBefore(view.lockAt)}</dd>
        {view.versions.map(({ id, no, approvedBy, approvedAt, accepted, hash }) => (
          <Version key={id} {...{ no, approvedBy, approvedAt, accepted, hash }} />
        ))}
      </FactList>
    </section>
  );
}

type VersionProps = Pick<
  UnitReturn['versions'][number],
  'no' | 'approvedBy' | 'approvedAt' | 'accepted' | 'hash'
>;

const Version = ({ no, approvedBy, approvedAt, accepted, hash }: VersionProps) => (
  <>
    <dt>Bản {no}</dt>
    <dd>
      {approvedBy} duyệt {momentOf(approvedAt)} {accepted && <Mark tone="done">Đã tiếp nhận</Mark>}
      <div className="soft">
        mã <code title={hash}>{hash.slice(0, 8)}</code>
      </div>
    </dd>
  </>
);

/** In which reports a value of this return stands; each leads there. */
function Uses({ view: { id: returnId } }: { readonly view: UnitReturn }) {
  const { data } = useAnswer('GET /api/returns/:returnId/uses', { params: { returnId } });
  if (!data || data.uses.length === 0) return null;
  return (
    <section className="card" aria-labelledby="duoc-dung">
      <h2 id="duoc-dung">Được dùng trong báo cáo</h2>
      <ul className={styles['changes']}>
        {data.uses.map((use) => (
          <li key={use.figureId}>
            <FigureInReport figure={use} />
            {use.said !== null && <span className="soft"> (đơn vị báo {use.said})</span>}
            <div className="soft">{use.title}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
