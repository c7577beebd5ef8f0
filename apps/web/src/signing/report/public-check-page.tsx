import { Link } from '@tanstack/react-router';
import { PageHead } from '../../parts/page-head.js';
import { useAct } from '../../server/use-answer.js';
import { CheckedFile } from './checked-file.js';
import { IssuedHere } from './issued-here.js';
import { ReportButton } from './report-button.js';
import styles from './public-check.module.css';
import { VerificationReport } from './verification-report.js';

/** For everybody, without signing in: was this very file issued here, and are its signatures good? */
export function PublicCheckPage() {
  const check = useAct('POST /api/public/verifications');
  return (
    <main className={styles['page']}>
      <PageHead
        above={<strong className={styles['product']}>Trình Ký</strong>}
        title="Kiểm tra văn bản"
        line="Hai câu trả lời: tệp này có đúng là văn bản đã phát hành ở đây không, và chữ ký số trong tệp có đúng không. Tệp chỉ được kiểm tra, không lưu lại."
        actions={<Link to="/">Đăng nhập</Link>}
      />
      <CheckedFile check={check} onFile={(body) => check.mutate({ body })}>
        {(file) =>
          check.data && (
            <>
              <IssuedHere {...check.data} />
              <h3 className={styles['question']}>Chữ ký số trong tệp có đúng không?</h3>
              <VerificationReport report={check.data.report} file={file} />
              <ReportButton route="POST /api/public/verifications/report.pdf" file={file} />
            </>
          )
        }
      </CheckedFile>
    </main>
  );
}
