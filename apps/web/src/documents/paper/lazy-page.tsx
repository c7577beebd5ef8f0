import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { Page } from 'react-pdf';
import { marksOn, type OpenPlace, type PlaceMark } from './open-places.js';
import styles from './paper.module.css';

interface LazyPageProps {
  readonly number: number;
  readonly width: number;
  readonly places: readonly OpenPlace[];
  /** This page stands in the middle of what is read. */
  readonly onSeen: (number: number) => void;
}

/** Height over width of A4, until the page itself is known. */
const a4 = 297 / 210;

/** One sheet: drawn once it comes near, with what is still open marked over it. */
export function LazyPage({ number, width, places, onSeen }: LazyPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [ratio, setRatio] = useState(a4);
  const [marks, setMarks] = useState<readonly PlaceMark[]>([]);
  useSeen(sheet, '100% 0px', () => setNear(true));
  useSeen(sheet, '-50% 0px -50% 0px', () => onSeen(number));
  return (
    <div ref={sheet} className={styles['sheet']} style={{ width, height: width * ratio }}>
      {isNear && (
        <Page
          pageNumber={number}
          width={width}
          renderAnnotationLayer={false}
          // Its form fields point to a layer that is not drawn; the words stand in Nội dung.
          renderTextLayer={false}
          loading=""
          onLoadSuccess={(page) => {
            setRatio(page.originalHeight / page.originalWidth);
            void marksOn(page, places).then(setMarks);
          }}
        />
      )}
      {marks.map(({ words, isMine, box }) => (
        <span
          key={words}
          className={`${styles['open']} ${isMine ? styles['mine'] : ''}`}
          style={box}
        >
          <span className={isNarrow(box) ? styles['below'] : undefined}>{words}</span>
        </span>
      ))}
    </div>
  );
}

/** Too narrow for its words: they stand below it, where nothing is printed. */
const isNarrow = ({ width }: PlaceMark['box']): boolean => Number.parseFloat(width) < 8;

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
