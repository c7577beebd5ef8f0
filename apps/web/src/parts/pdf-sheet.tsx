import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Page, type PageProps } from 'react-pdf';
import styles from './pdf-sheet.module.css';

export type LoadedPage = Parameters<NonNullable<PageProps['onLoadSuccess']>>[0];

interface PdfSheetProps {
  readonly number: number;
  /** With its border. */
  readonly width: number;
  /** This page stands in the middle of what is read. */
  readonly onSeen?: (number: number) => void;
  readonly onLoaded?: (page: LoadedPage) => void;
  /** What is laid over the page. */
  readonly children?: ReactNode;
}

/** Height over width of A4, until the page itself is known. */
const a4 = 297 / 210;
const border = 2;

/** One sheet: drawn once it comes near; its words can be marked and copied. */
export function PdfSheet({ number, width, onSeen, onLoaded, children }: PdfSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [ratio, setRatio] = useState(a4);
  useSeen(sheet, '100% 0px', () => setNear(true));
  useSeen(sheet, '-50% 0px -50% 0px', () => onSeen?.(number));
  return (
    <div ref={sheet} className={styles['sheet']} style={{ width, height: width * ratio }}>
      {isNear && (
        <Page
          pageNumber={number}
          width={width - border}
          renderAnnotationLayer={false}
          loading=""
          canvasRef={readAsText}
          onLoadSuccess={(page) => {
            setRatio(page.originalHeight / page.originalWidth);
            onLoaded?.(page);
          }}
        />
      )}
      {children}
    </div>
  );
}

/** The file's structure tree names form fields that are not drawn here: the text layer is read instead. */
const readAsText = (canvas: HTMLCanvasElement | null): void => {
  canvas?.setAttribute('aria-hidden', 'true');
};

function useSeen(
  part: RefObject<HTMLElement | null>,
  rootMargin: string,
  onSeen: () => void,
): void {
  const tell = useEffectEvent(onSeen);
  useEffect(() => {
    if (!part.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) tell();
      },
      { rootMargin },
    );
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [part, rootMargin]);
}
