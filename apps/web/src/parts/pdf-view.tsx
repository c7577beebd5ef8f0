import { Button } from 'antd';
import { useRef, useState } from 'react';
import { PdfFile } from './pdf-file.js';
import { PdfSheet } from './pdf-sheet.js';
import styles from './pdf-view.module.css';
import { useWidth } from './use-width.js';

interface PdfViewProps {
  readonly address: string;
  readonly fileName: string;
}

/** The pages of any PDF, as wide as their place. Heavy: loaded when it is first shown. */
export function PdfView({ address, fileName }: PdfViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [pages, setPages] = useState(0);
  return (
    <section aria-label="Trang của tệp PDF">
      <div className={styles['bar']}>
        <span className="soft figures">{pages > 0 && `${pages} trang`}</span>
        <Button size="small" href={address} download={fileName}>
          Tải tệp PDF
        </Button>
      </div>
      <div ref={place}>
        <PdfFile
          address={address}
          onLoaded={setPages}
          otherwise="Hãy tải lại trang, hoặc tải tệp về để xem."
        >
          {width > 0 &&
            Array.from({ length: pages }, (_, index) => (
              <PdfSheet key={index} number={index + 1} width={width} />
            ))}
        </PdfFile>
      </div>
    </section>
  );
}
