import type { DocumentView } from '#contracts';
import { Alert, Button, Modal } from 'antd';
import { Answered } from '../parts/answered.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { useAnswer } from '../server/use-answer.js';
import type { Report } from './report/report.js';
import { VerificationReport } from './report/verification-report.js';

interface SignedResultProps {
  readonly documentId: DocumentView['id'];
  readonly title: string;
  readonly onClose: () => void;
}

/** What the server finds in the file right after signing. */
export function SignedResult({ documentId, title, onClose }: SignedResultProps) {
  const answer = useAnswer('GET /api/documents/:documentId/signatures', { params: { documentId } });
  useFocusBack();
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          Xong
        </Button>
      }
    >
      <Answered answer={answer}>
        {({ report }) =>
          report ? (
            <>
              {waitsForSeal(report) && (
                <Alert
                  type="success"
                  showIcon
                  title="Chữ ký số của bạn đúng và đã nằm trong tệp"
                  style={{ marginBottom: 12 }}
                  description="Còn chờ văn thư cấp số, đóng dấu: đến khi đó kết luận về cả văn bản dưới đây mới đủ căn cứ."
                />
              )}
              <VerificationReport report={report} />
            </>
          ) : (
            <p>Chữ ký đang được đặt vào tệp.</p>
          )
        }
      </Answered>
    </Modal>
  );
}

/** The leader has signed well; the document as a whole is whole only when it is sealed. */
const waitsForSeal = ({ signatures }: Report): boolean =>
  signatures.some(({ role, status }) => role === 'leader' && status === 'TOTAL-PASSED') &&
  !signatures.some(({ role }) => role === 'seal');
