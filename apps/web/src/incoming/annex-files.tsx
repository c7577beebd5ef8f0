import { Button, Collapse } from 'antd';
import { Answered } from '../parts/answered.js';
import { Mark } from '../parts/marks.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import { VerificationReport } from '../signing/report/verification-report.js';
import type { IncomingDetail } from './incoming-document-page.js';

type Annex = IncomingDetail['annexes'][number];

/** What came beside the document, file by file: whether it belongs to it and its seal is good. */
export const AnnexFiles = ({ document }: { readonly document: IncomingDetail }) => (
  <section className="card" aria-labelledby="phu-luc-rieng">
    <h2 id="phu-luc-rieng">Phụ lục ở tệp riêng</h2>
    <Collapse
      ghost
      items={document.annexes.map((annex) => ({
        key: annex.position,
        label: <Name {...annex} />,
        children: <Judged incomingId={document.id} annex={annex} />,
      }))}
    />
  </section>
);

const Name = ({ title, valid }: Annex) => (
  <>
    {title} <Mark tone={valid ? 'done' : 'late'}>{valid ? 'Hợp lệ' : 'Không hợp lệ'}</Mark>
  </>
);

interface JudgedProps {
  readonly incomingId: IncomingDetail['id'];
  readonly annex: Annex;
}

function Judged({ incomingId, annex: { position, fileName, findings } }: JudgedProps) {
  const params = { incomingId, position };
  const answer = useAnswer('GET /api/incoming/:incomingId/annexes/:position/signatures', {
    params,
  });
  const address = fileAddress('GET /api/incoming/:incomingId/annexes/:position/pdf', { params });
  return (
    <>
      {findings.map((finding) => (
        <p key={finding}>{finding}</p>
      ))}
      <Button size="small" href={address} download={fileName}>
        Tải {fileName}
      </Button>
      <Answered answer={answer}>{({ report }) => <VerificationReport report={report} />}</Answered>
    </>
  );
}
