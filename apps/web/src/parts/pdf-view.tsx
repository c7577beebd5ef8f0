import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import styles from './pdf-view.module.css';
import { LoadingState } from './states.js';

pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).href;

interface PdfViewProps {
  readonly address: string;
  readonly fileName: string;
}

/** The pages of any PDF, as wide as their place. Heavy: loaded when it is first shown. */
export function PdfView({ address, fileName }: PdfViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [pages, setPages] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const watched = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watched.observe(place.current);
    return () => watched.disconnect();
  }, []);
  return (
    <section aria-label="Trang của tệp PDF">
      <div className={styles['bar']}>
        <span className="soft figures">{pages > 0 && `${pages} trang`}</span>
        <Button size="small" href={address} download={fileName}>
          Tải tệp PDF
        </Button>
      </div>
      <div ref={place}>
        <Document
          file={address}
          loading={<LoadingState />}
          error="Chưa đọc được tệp PDF này. Hãy tải lại trang, hoặc tải tệp về để xem."
          onLoadSuccess={({ numPages }) => setPages(numPages)}
        >
          {width > 0 &&
            Array.from({ length: pages }, (_, index) => (
              <div key={index} className={styles['sheet']}>
                <Page
                  pageNumber={index + 1}
                  width={width - 2}
                  renderAnnotationLayer={false}
                  loading=""
                />
              </div>
            ))}
        </Document>
      </div>
    </section>
  );
}
