import { useRef, useState } from 'react';
import { Page } from 'react-pdf';
import { marksOn, type OpenPlace, type PlaceMark } from '../documents/paper/open-places.js';
import { PdfFile } from '../parts/pdf-file.js';
import { useWidth } from '../parts/use-width.js';
import styles from './proposed-page.module.css';

interface ProposedPageProps {
  /** The page the leader has signed. */
  readonly address: string;
  readonly number: string;
  /** `2026-11-22` */
  readonly date: string;
}

/** The head of the first page with the number and date in the places where they will be written. */
export function ProposedPage({ address, number, date }: ProposedPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [marks, setMarks] = useState<readonly PlaceMark[]>([]);
  const [year, month, day] = date.split('-');
  const places: readonly OpenPlace[] = [
    { field: 'so', words: number, isMine: true },
    { field: 'ngay-thang', words: `ngày ${day} tháng ${month} năm ${year}`, isMine: true },
  ];
  return (
    <figure className={styles['head']} ref={frame} aria-label="Đầu trang 1 với số và ngày sẽ ghi">
      {width > 0 && (
        <PdfFile address={address} otherwise="Hãy tải lại trang.">
          <div className={styles['page']}>
            <Page
              pageNumber={1}
              width={width}
              renderAnnotationLayer={false}
              renderTextLayer={false}
              loading=""
              onLoadSuccess={(page) => void marksOn(page, places).then(setMarks)}
            />
            {marks.map(({ words, box }) => (
              <span key={words} className={styles['written']} style={box}>
                {words}
              </span>
            ))}
          </div>
        </PdfFile>
      )}
    </figure>
  );
}
