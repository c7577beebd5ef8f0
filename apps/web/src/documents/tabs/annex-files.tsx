import { Button, Collapse } from 'antd';
import { Answered } from '../../parts/answered.js';
import { Mark } from '../../parts/marks.js';
import { useAnswer } from '../../server/use-answer.js';
import { StoredVerdict } from '../../signing/report/stored-verdict.js';
import { annexAddress } from '../paper/paper-source.js';
import type { TabProps } from './document-tabs.js';
import styles from './files-tab.module.css';

type AnnexFile = TabProps['document']['annexFiles'][number];

/** Annexes that are files of their own: each with its steps, its hash, and what its seal is worth. */
export const AnnexFiles = ({ document: { id, annexFiles } }: Pick<TabProps, 'document'>) => (
  <section className="card" aria-labelledby="phu-luc-rieng">
    <h2 id="phu-luc-rieng">Phụ lục ở tệp riêng</h2>
    <ul className={styles['list']}>
      {annexFiles.map((file) => (
        <li key={file.position}>
          <span>
            <strong>{file.title}</strong> <Standing {...file} />
            <span className="soft figures"> · {file.pages} trang</span>
            <span className={`soft ${styles['hash']}`}>SHA-256 {newestOf(file)}</span>
          </span>
          <Button
            href={annexAddress(id, file.position)}
            download={`phu-luc-${file.position}.pdf`}
            aria-label={`Tải về ${file.title}`}
          >
            Tải về
          </Button>
        </li>
      ))}
    </ul>
    {annexFiles.some(({ issuedPdf }) => issuedPdf) && (
      <Collapse
        ghost
        items={annexFiles.map(({ position, title }) => ({
          key: position,
          label: `Kiểm tra chữ ký: ${title}`,
          children: <Verdict documentId={id} position={position} />,
        }))}
      />
    )}
  </section>
);

const newestOf = ({ longTerm, issuedPdf, preparedPdf }: AnnexFile): string =>
  longTerm?.newestPdf ?? issuedPdf ?? preparedPdf;

const Standing = ({ issuedPdf, longTerm }: AnnexFile) =>
  issuedPdf ? (
    <Mark tone="done">Đã đóng dấu{longTerm && `, mức ${longTerm.level}`}</Mark>
  ) : (
    <Mark tone="soon">Chờ đóng dấu cùng văn bản</Mark>
  );

interface VerdictProps {
  readonly documentId: TabProps['document']['id'];
  readonly position: number;
}

function Verdict({ documentId, position }: VerdictProps) {
  const params = { documentId, position };
  const answer = useAnswer('GET /api/documents/:documentId/annexes/:position/signatures', {
    params,
  });
  return <Answered answer={answer}>{({ report }) => <StoredVerdict report={report} />}</Answered>;
}
