import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../parts/page-head.js';
import { LoadingState } from '../../parts/states.js';
import { fileAddress } from '../../server/call.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import { VerificationReport } from './verification-report.js';
import { refusedBefore } from './refused-before.js';

/** Drops a PDF of anybody's and tells what its signatures are worth here. */
export function VerificationPage() {
  const verify = useAct('POST /api/verifications');
  const [file, setFile] = useState<File>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const check = async (dropped: File): Promise<void> => {
    setFile(dropped);
    verify.reset();
    const refused = await refusedBefore(dropped);
    setRefusal(refused);
    if (!refused) verify.mutate({ body: new Blob([dropped], { type: 'application/pdf' }) });
  };
  const wrong = refusal ?? (verify.error && wordsOf(verify.error));
  return (
    <>
      <PageHead
        title="Kiểm tra chữ ký số trong tệp PDF"
        line="Chữ ký được xét theo các chứng thư gốc mà cơ quan tin cậy. Tệp chỉ được kiểm tra, không lưu lại."
        actions={
          <Button href={fileAddress('GET /api/trust-anchors.pem')} download>
            Tải chứng thư gốc
          </Button>
        }
      />
      <section className="card">
        <Upload.Dragger
          accept=".pdf,application/pdf"
          showUploadList={false}
          beforeUpload={(dropped) => {
            void check(dropped);
            return Upload.LIST_IGNORE;
          }}
        >
          <InboxOutlined aria-hidden style={{ fontSize: 28 }} />
          <p>Kéo tệp PDF vào đây, hoặc bấm để chọn tệp</p>
          <p className="soft">Một tệp, tối đa 20 MB</p>
        </Upload.Dragger>
      </section>
      {file && (
        <section className="card" style={{ marginTop: 14 }} aria-live="polite">
          <h2 style={{ marginBottom: 12 }}>{file.name}</h2>
          {wrong && <Alert type="error" showIcon title={wrong} />}
          {!wrong && verify.isPending && <LoadingState />}
          {!wrong && verify.data && <VerificationReport report={verify.data} file={file} />}
        </section>
      )}
    </>
  );
}
