import { useState } from 'react';
import { PdfSheet } from '../../parts/pdf-sheet.js';
import { marksOn, type OpenPlace, type PlaceMark } from './open-places.js';
import styles from './paper.module.css';

interface MarkedPageProps {
  readonly number: number;
  readonly width: number;
  readonly places: readonly OpenPlace[];
  readonly onSeen: (number: number) => void;
}

/** One sheet with what is still open marked over it. */
export function MarkedPage({ number, width, places, onSeen }: MarkedPageProps) {
  const [marks, setMarks] = useState<readonly PlaceMark[]>([]);
  return (
    <PdfSheet
      number={number}
      width={width}
      onSeen={onSeen}
      onLoaded={(page) => void marksOn(page, places).then(setMarks)}
    >
      {marks.map(({ words, isMine, box }) => (
        <span
          key={words}
          className={`${styles['open']} ${isMine ? styles['mine'] : ''}`}
          style={box}
        >
          <span className={isNarrow(box) ? styles['below'] : undefined}>{words}</span>
        </span>
      ))}
    </PdfSheet>
  );
}

/** Too narrow for its words: they stand below it, where nothing is printed. */
const isNarrow = ({ width }: PlaceMark['box']): boolean => Number.parseFloat(width) < 8;
