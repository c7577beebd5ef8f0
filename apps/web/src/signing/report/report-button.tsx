import { Alert, Button } from 'antd';
import { saveFile } from '../../parts/save-file.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import styles from './verification-report.module.css';

interface ReportButtonProps {
  readonly file: File;
  /** Who answers for the report: the body of whoever is signed in, or the installation. */
  readonly route:
    | 'POST /api/verifications/report.pdf'
    | 'POST /api/public/verifications/report.pdf';
  /** Issuers are asked anew, as they were for the verdict on the screen. */
  readonly asksIssuers?: boolean;
}

/** Has the file judged once more and saves the verdict as a PDF that is signed itself. */
export function ReportButton({ file, route, asksIssuers = false }: ReportButtonProps) {
  const report = useAct(route);
  const save = async (): Promise<void> => {
    const body = new Blob([file], { type: 'application/pdf' });
    const fileName = file.name.slice(0, 200);
    saveFile(
      await report.mutateAsync({
        query: { fileName, ...(asksIssuers && { askIssuers: 'true' as const }) },
        body,
      }),
      `Báo cáo kiểm tra ${fileName}`,
    );
  };
  return (
    <p className={styles['save']}>
      <Button onClick={() => void save().catch(() => undefined)} loading={report.isPending}>
        Tải báo cáo có chữ ký số (PDF)
      </Button>
      {report.error && <Alert type="error" showIcon title={wordsOf(report.error)} />}
    </p>
  );
}
