import { Link } from '@tanstack/react-router';
import { writtenFigure } from '../parts/figures.js';
import type { ReplyOf, RequestOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { ReturnState } from './return/return-state.js';
import styles from './return/return.module.css';
import type { ReturnRow } from './return/return-types.js';

type Uses = ReplyOf<'GET /api/targets/:targetId/uses'>;

/** Where a target is reported and counted. */
export function TargetUses(params: RequestOf<'GET /api/targets/:targetId/uses'>['params']) {
  const { data } = useAnswer('GET /api/targets/:targetId/uses', { params });
  return data ? <UsedIn uses={data} /> : null;
}

/** Where a task is reported and counted. */
export function TaskUses(params: RequestOf<'GET /api/tasks/:taskId/uses'>['params']) {
  const { data } = useAnswer('GET /api/tasks/:taskId/uses', { params });
  return data ? <UsedIn uses={data} /> : null;
}

const UsedIn = ({ uses: { returns, more, figures } }: { readonly uses: Uses }) =>
  returns.length + figures.length > 0 && (
    <section className="card" aria-labelledby="duoc-dung">
      <h2 id="duoc-dung">Được dùng trong báo cáo</h2>
      {figures.length > 0 && (
        <ul className={styles['changes']}>
          {figures.map((figure) => (
            <li key={figure.figureId}>
              <FigureInReport figure={figure} />
              <div className="soft">{figure.title}</div>
            </li>
          ))}
        </ul>
      )}
      {returns.length > 0 && (
        <details open={figures.length === 0}>
          <summary>
            Phiếu báo cáo của đơn vị ({more ? `hơn ${returns.length}` : returns.length})
          </summary>
          <ul className={styles['changes']}>
            {returns.map((one) => (
              <Told key={one.id} one={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );

interface ToldProps {
  readonly one: ReturnRow & Pick<Uses['returns'][number], 'said' | 'versionNo' | 'evidence'>;
}

const Told = ({ one }: ToldProps) => (
  <li>
    <Link to="/phieu-bao-cao/$returnId" params={{ returnId: one.id }}>
      {one.title}
    </Link>
    : <strong className="figures">{one.said?.replace('.', ',') ?? 'chưa nhập'}</strong>{' '}
    <ReturnState row={one} />
    {one.evidence.length > 0 && <div className="soft">Minh chứng: {one.evidence.join('; ')}</div>}
    {one.versionNo !== null && <div className="soft">Đã tiếp nhận bản {one.versionNo}</div>}
  </li>
);

interface FigureInReportProps {
  readonly figure: Pick<
    Uses['figures'][number],
    'documentId' | 'figureId' | 'label' | 'figureValue' | 'unit'
  >;
}

/** A figure by its name, which opens it in its report, and its value. */
export const FigureInReport = ({
  figure: { documentId, figureId, label, figureValue, unit },
}: FigureInReportProps) => (
  <>
    <Link
      to="/van-ban/$documentId"
      params={{ documentId }}
      search={{ muc: 'noi-dung', 'so-lieu': figureId } as never}
    >
      {label.replace(/\.$/, '')}
    </Link>
    : <strong className="figures">{writtenFigure(figureValue, unit)}</strong>
  </>
);
