import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../parts/page-head.js';
import { fileAddress } from '../../server/call.js';
import { useAct } from '../../server/use-answer.js';
import { CheckedFile } from './checked-file.js';
import { ReportButton } from './report-button.js';
import { VerificationReport } from './verification-report.js';

/** Drops a PDF of anybody's and tells what its signatures are worth here. */
export function VerificationPage() {
  const verify = useAct('POST /api/verifications');
  const [asks, setAsks] = useState(false);
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
      <Checkbox checked={asks} onChange={({ target }) => setAsks(target.checked)}>
        Hỏi nơi cấp chứng thư về tình trạng thu hồi khi tệp không mang theo
      </Checkbox>
      <CheckedFile
        check={verify}
        onFile={(body) => verify.mutate({ query: { askIssuers: asks ? 'true' : 'false' }, body })}
      >
        {(file) =>
          verify.data && (
            <>
              <VerificationReport report={verify.data} file={file} />
              <ReportButton
                route="POST /api/verifications/report.pdf"
                file={file}
                asksIssuers={asks}
              />
            </>
          )
        }
      </CheckedFile>
    </>
  );
}
