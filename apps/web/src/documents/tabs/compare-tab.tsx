import { Select } from 'antd';
import type { DocumentView } from '#contracts';
import { Answered } from '../../parts/answered.js';
import { useAddressPart } from '../../parts/data-table.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import styles from './compare-tab.module.css';
import { Differences } from '../../parts/differences.js';
import type { TabProps } from './document-tabs.js';

type Versions = ReplyOf<'GET /api/documents/:documentId/versions'>;
type Side = Versions[number]['id'] | 'working';

/** Two texts of the document beside each other; by default the last two. */
export const CompareTab = ({ document }: TabProps) => (
  <Answered
    answer={useAnswer('GET /api/documents/:documentId/versions', {
      params: { documentId: document.id },
    })}
  >
    {(versions) => <Compare document={document} versions={versions} />}
  </Answered>
);

interface CompareProps extends TabProps {
  readonly versions: Versions;
}

function Compare({ document, versions }: CompareProps) {
  const sides = sidesOf(document, versions);
  const [older, newer] = sides.slice(-2);
  const [from, setFrom] = useAddressPart('tu', older?.value ?? '');
  const [to, setTo] = useAddressPart('den', newer?.value ?? '');
  if (sides.length < 2) {
    return (
      <EmptyState title="Chưa có hai bản để so sánh">
        Mỗi lần trình lưu lại một bản; từ lần trình thứ hai có thể so sánh ở đây.
      </EmptyState>
    );
  }
  return (
    <section className="card">
      <div className={styles['choice']}>
        <label>
          <span className="soft">Từ</span>
          <Select aria-label="Từ bản" value={from} options={[...sides]} onChange={setFrom} />
        </label>
        <label>
          <span className="soft">đến</span>
          <Select aria-label="Đến bản" value={to} options={[...sides]} onChange={setTo} />
        </label>
      </div>
      <Between documentId={document.id} from={from as Side} to={to as Side} />
    </section>
  );
}

interface BetweenProps {
  readonly documentId: DocumentView['id'];
  readonly from: Side;
  readonly to: Side;
}

const Between = ({ documentId, from, to }: BetweenProps) => (
  <Answered
    answer={useAnswer('GET /api/documents/:documentId/differences', {
      params: { documentId },
      query: { from, to },
    })}
  >
    {({ changes }) =>
      changes.length === 0 ? (
        <EmptyState title="Hai bản giống nhau" />
      ) : (
        <>
          <p className="soft">{changes.length} chỗ khác; + là thêm, − là bỏ.</p>
          <Differences changes={changes} />
        </>
      )
    }
  </Answered>
);

function sidesOf({ state }: DocumentView, versions: Versions) {
  const submitted = [...versions]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, frozenAt }) => ({
      value: id as string,
      label: `Bản trình lần ${number}, ${momentOf(frozenAt)}`,
    }));
  return state === 'drafted'
    ? [...submitted, { value: 'working', label: 'Bản đang soạn' }]
    : submitted;
}
