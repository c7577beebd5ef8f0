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
              <Sheet key={index} number={index + 1} width={width} />
            ))}
        </Document>
      </div>
    </section>
  );
}

interface SheetProps {
  readonly number: number;
  readonly width: number;
}

/** Height over width of A4, until the page itself is known. */
const a4 = 297 / 210;
const border = 2;

/** Drawn once it comes near the window. */
function Sheet({ number, width }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!sheet.current) return;
    const watched = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '100% 0px' },
    );
    watched.observe(sheet.current);
    return () => watched.disconnect();
  }, []);
  return (
    <div ref={sheet} className={styles['sheet']} style={isNear ? {} : { height: width * a4 }}>
      {isNear && (
        <Page
          pageNumber={number}
          width={width - border}
          renderAnnotationLayer={false}
          loading=""
          canvasRef={readAsText}
        />
      )}
    </div>
  );
}

/** The file's structure tree names form fields that are not drawn here: the text layer is read instead. */
const readAsText = (canvas: HTMLCanvasElement | null): void => {
  canvas?.setAttribute('aria-hidden', 'true');
};
