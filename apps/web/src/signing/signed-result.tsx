import type { DocumentView } from '#contracts';
import { Button, Modal } from 'antd';
import { Answered } from '../parts/answered.js';
import { useAnswer } from '../server/use-answer.js';
import { VerificationReport } from './report/verification-report.js';

interface SignedResultProps {
  readonly documentId: DocumentView['id'];
  readonly title: string;
  readonly onClose: () => void;
}

/** What the server finds in the file right after signing. */
export function SignedResult({ documentId, title, onClose }: SignedResultProps) {
  const answer = useAnswer('GET /api/documents/:documentId/signatures', { params: { documentId } });
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
          report ? <VerificationReport report={report} /> : <p>Chữ ký đang được đặt vào tệp.</p>
        }
      </Answered>
    </Modal>
  );
}
