import { Button } from 'antd';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf } from '../../parts/times.js';
import { fileAddress } from '../../server/call.js';
import { useAnswer } from '../../server/use-answer.js';
import { StoredVerdict } from '../../signing/report/stored-verdict.js';
import { pdfAddress } from '../paper/paper-source.js';
import { AnnexFiles } from './annex-files.js';
import type { TabProps } from './document-tabs.js';
import styles from './files-tab.module.css';

/** Which files exist, who signed what with which certificate, and how that was judged. */
export function FilesTab({ document }: TabProps) {
  const { id, preparedPdf, leaderPdf, issuedPdf, longTerm, signatures } = document;
  const longTermPdf = longTerm && longTerm.newestPdf !== issuedPdf ? longTerm.newestPdf : null;
  const files = [
    { revision: 'newest', name: 'Bản lưu lâu dài', sha256: longTermPdf },
    { revision: 'issued', name: 'Bản đã ban hành', sha256: issuedPdf },
    { revision: 'leader', name: 'Bản lãnh đạo đã ký', sha256: leaderPdf },
    { revision: 'prepared', name: 'Bản chuẩn bị ký', sha256: preparedPdf },
  ] as const;
  const standing = files.filter(({ sha256 }) => sha256 !== null);
  const answer = useAnswer('GET /api/documents/:documentId/signatures', {
    params: { documentId: id },
  });
  return (
    <div className={styles['parts']}>
      <section className="card">
        <h2>Các bản PDF</h2>
        {standing.length === 0 && <EmptyState title="Chưa có bản PDF nào: văn bản chưa trình" />}
        <ul className={styles['list']}>
          {standing.map(({ revision, name, sha256 }) => (
            <li key={revision}>
              <span>
                <strong>{name}</strong>
                <span className={`soft ${styles['hash']}`}>SHA-256 {sha256}</span>
              </span>
              <Button href={pdfAddress(id, revision)} download={`${name}.pdf`}>
                Tải về
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {document.annexFiles.length > 0 && <AnnexFiles document={document} />}
      {signatures.length > 0 && (
        <section className="card">
          <h2>Đã ký</h2>
          <ul className={styles['list']}>
            {signatures.map(({ kind, by, signedAt, certificateSubject }) => (
              <li key={kind}>
                <span>
                  <strong>{kind === 'leader' ? 'Chữ ký lãnh đạo' : 'Dấu cơ quan'}</strong>:{' '}
                  {by.name}, {momentOf(signedAt)}
                  <span className={`soft ${styles['hash']}`}>{certificateSubject}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card">
        <h2>Kiểm tra chữ ký</h2>
        <Answered answer={answer}>{({ report }) => <StoredVerdict report={report} />}</Answered>
        {signatures.length > 0 && (
          <Button
            href={fileAddress('GET /api/documents/:documentId/signatures/report.pdf', {
              params: { documentId: id },
            })}
            download="Báo cáo kiểm tra chữ ký.pdf"
          >
            Tải báo cáo kiểm tra có chữ ký số (PDF)
          </Button>
        )}
      </section>
    </div>
  );
}
