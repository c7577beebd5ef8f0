import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { PdfFile } from '../../parts/pdf-file.js';
import { PdfSheet } from '../../parts/pdf-sheet.js';
import { useWidth } from '../../parts/use-width.js';
import styles from './before-and-after.module.css';
import { useDifferingPages, type DifferingPages } from './differing-pages.js';

interface BeforeAndAfterProps {
  readonly file: Blob;
  /** Length of the file as it was signed. */
  readonly end: number;
  readonly signer: string | null;
}

/** The pages as they were signed beside the pages as they are now: both out of the same file. */
export function BeforeAndAfter({ file, end, signer }: BeforeAndAfterProps) {
  const signed = useMemo(() => file.slice(0, end, 'application/pdf'), [file, end]);
  const differing = useDifferingPages(signed, file);
  const [isWhole, setWhole] = useState(false);
  const some = differing && differing.pages.length > 0 ? differing.pages : null;
  const only = isWhole ? null : some;
  return (
    <section aria-label="Trước và sau khi bị thay đổi">
      {differing && (
        <p className={styles['where']} role="status">
          {wordsOf(differing)}
          {some && (
            <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Chỉ xem trang khác nhau' : 'Xem mọi trang'}
            </Button>
          )}
        </p>
      )}
      <div className={styles['both']}>
        <Side title={`Khi ${signer ?? 'người ký'} ký`} file={signed} only={only} />
        <Side title="Tệp hiện nay" file={file} only={only} />
      </div>
    </section>
  );
}

const wordsOf = ({ pages, cutAt }: DifferingPages): string => {
  const extent = cutAt === null ? '' : ` Mới so ${cutAt} trang đầu.`;
  return pages.length === 0
    ? `Vẽ ở đây thì các trang trông như nhau; phần mềm đọc khác có thể hiện khác.${extent}`
    : `Khác nhau ở trang ${pages.join(', ')}.${extent}`;
};

interface SideProps {
  readonly title: string;
  readonly file: Blob;
  /** Pages to show; null: all. */
  readonly only: readonly number[] | null;
}

function Side({ title, file, only }: SideProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [count, setCount] = useState(0);
  const pages = Array.from({ length: count }, (_, i) => i + 1);
  return (
    <figure className={styles['side']}>
      <figcaption>{title}</figcaption>
      <div ref={frame} className={styles['pages']} tabIndex={0} role="group" aria-label={title}>
        {width > 0 && (
          <PdfFile
            address={file}
            onLoaded={setCount}
            otherwise="Không xem được trang, kết quả kiểm tra vẫn đúng."
          >
            {pages
              .filter((page) => !only || only.includes(page))
              .map((page) => (
                <PdfSheet key={page} number={page} width={width} />
              ))}
          </PdfFile>
        )}
      </div>
    </figure>
  );
}
