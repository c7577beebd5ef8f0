import { InboxOutlined } from '@ant-design/icons';
import { Alert, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { LoadingState } from '../../parts/states.js';
import { wordsOf } from '../../server/refusal.js';
import { refusedBefore } from './refused-before.js';

interface CheckedFileProps {
  /** The check that is under way or done. */
  readonly check: {
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly error: unknown;
    readonly reset: () => void;
  };
  readonly onFile: (pdf: Blob) => void;
  /** What is told of a file once it was checked. */
  readonly children: (file: File) => ReactNode;
}

/** Takes a PDF of anybody's, refuses what is none, and tells what was found in it. */
export function CheckedFile({ check, onFile, children }: CheckedFileProps) {
  const [file, setFile] = useState<File>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (dropped: File): Promise<void> => {
    setFile(dropped);
    check.reset();
    const refused = await refusedBefore(dropped);
    setRefusal(refused);
    if (!refused) onFile(new Blob([dropped], { type: 'application/pdf' }));
  };
  const wrong = refusal ?? (check.error ? wordsOf(check.error) : null);
  return (
    <>
      <section className="card">
        <Upload.Dragger
          accept=".pdf,application/pdf"
          showUploadList={false}
          beforeUpload={(dropped) => {
            void take(dropped);
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
          {!wrong && check.isPending && <LoadingState />}
          {!wrong && check.isSuccess && children(file)}
        </section>
      )}
    </>
  );
}
