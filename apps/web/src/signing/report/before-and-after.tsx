import { useMemo, useRef, useState } from 'react';
import { PdfFile } from '../../parts/pdf-file.js';
import { PdfSheet } from '../../parts/pdf-sheet.js';
import { useWidth } from '../../parts/use-width.js';
import styles from './before-and-after.module.css';

interface BeforeAndAfterProps {
  readonly file: Blob;
  /** Length of the file as it was signed. */
  readonly end: number;
  readonly signer: string | null;
}

/** The pages as they were signed beside the pages as they are now: both out of the same file. */
export function BeforeAndAfter({ file, end, signer }: BeforeAndAfterProps) {
  const signed = useMemo(() => file.slice(0, end, 'application/pdf'), [file, end]);
  return (
    <section className={styles['both']} aria-label="Trước và sau khi bị thay đổi">
      <Side title={`Khi ${signer ?? 'người ký'} ký`} file={signed} />
      <Side title="Tệp hiện nay" file={file} />
    </section>
  );
}

function Side({ title, file }: { readonly title: string; readonly file: Blob }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [pages, setPages] = useState(0);
  return (
    <figure className={styles['side']}>
      <figcaption>{title}</figcaption>
      <div ref={frame} className={styles['pages']} tabIndex={0} role="group" aria-label={title}>
        {width > 0 && (
          <PdfFile
            address={file}
            onLoaded={setPages}
            otherwise="Không xem được trang, kết quả kiểm tra vẫn đúng."
          >
            {Array.from({ length: pages }, (_, i) => (
              <PdfSheet key={i} number={i + 1} width={width} />
            ))}
          </PdfFile>
        )}
      </div>
    </figure>
  );
}
