import { FileTextOutlined } from '@ant-design/icons';
import { Alert, Progress } from 'antd';
import { useState, type DragEvent } from 'react';
import { wordsOf } from '../../../server/refusal.js';
import { useAct } from '../../../server/use-answer.js';
import type { Reading } from './reading.js';
import { sizeOf, whyNotSent } from './sendable.js';
import styles from './upload-step.module.css';

interface UploadStepProps {
  readonly unitId: string;
  readonly onRead: (reading: Reading) => void;
}

/** One file, dropped or chosen; a refusal stays beside it until another one is tried. */
export function UploadStep({ unitId, onRead }: UploadStepProps) {
  const [file, setFile] = useState<File>();
  const [notSent, setNotSent] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const read = useAct('POST /api/imports');
  const refused = notSent ?? (read.error && wordsOf(read.error));

  function send(chosen: File | undefined): void {
    if (!chosen || read.isPending) return;
    read.reset();
    setFile(chosen);
    setNotSent(whyNotSent(chosen));
    if (whyNotSent(chosen)) return;
    // Judged by its bytes: what the browser calls it does not count.
    const body = new Blob([chosen], { type: 'application/octet-stream' });
    read.mutate({ query: { fileName: chosen.name, unitId }, body }, { onSuccess: onRead });
  }

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };

  return (
    <section className="card" aria-label="Chọn tệp">
      <label
        className={`${styles['area']} ${isOver ? styles['over'] : ''}`}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          accept=".docx,.txt"
          className={styles['input']}
          disabled={read.isPending}
          onChange={({ target }) => (send(target.files?.[0]), (target.value = ''))}
        />
        <FileTextOutlined className={styles['icon'] ?? ''} aria-hidden />
        <span className={styles['main']}>
          Thả tệp vào đây, hoặc <span className={styles['link']}>chọn tệp từ máy</span>
        </span>
        <span className="soft">
          Word (.docx) hoặc văn bản thuần (.txt), đến 20 MB. Chưa lưu gì trước khi bạn bấm tạo.
        </span>
      </label>
      {read.isPending && file && (
        <div className={styles['told']} role="status">
          Đang đọc {file.name} ({sizeOf(file)})…
          <Progress percent={100} status="active" showInfo={false} size="small" />
        </div>
      )}
      {refused && file && (
        <div className={styles['told']}>
          <Alert type="error" showIcon title={`Không nhận “${file.name}”`} description={refused} />
        </div>
      )}
    </section>
  );
}
