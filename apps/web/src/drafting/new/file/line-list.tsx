import { useEffect, useRef } from 'react';
import { Mark } from '../../../parts/marks.js';
import { kinds } from './kinds.js';
import { LineEditor } from './line-editor.js';
import styles from './line-list.module.css';
import type { Change, Piece, Reading } from './reading.js';

interface LineListProps {
  readonly reading: Reading;
  readonly chosen: number | null;
  readonly onChoose: (line: number | null) => void;
  readonly onMend: (line: number, text: string, as: Change['as'] | null) => void;
  readonly isPending: boolean;
}

/** Every line that is not blank, with how it was understood where a piece begins. */
export function LineList({ reading, chosen, onChoose, onMend, isPending }: LineListProps) {
  const { lines, pieces } = reading;
  const byLine = piecesByLine(pieces);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = chosen === null ? null : document.getElementById(idOfLine(chosen));
    if (item && box.current)
      box.current.scrollTop = item.offsetTop - (box.current.clientHeight - item.clientHeight) / 2;
  }, [chosen]);
  return (
    <section className="card" aria-label="Các dòng của tệp" ref={box}>
      <ol className={styles['lines']}>
        {lines.map((text, at) => {
          const line = at + 1;
          const piece = byLine.get(line);
          if (text.trim() === '') return null;
          return (
            <li key={line} id={idOfLine(line)} className={styles['item']}>
              {line === chosen && piece ? (
                <LineEditor
                  key={`${line} ${text}`}
                  text={text}
                  piece={piece}
                  isPending={isPending}
                  onCancel={() => onChoose(null)}
                  onMend={(mended, as) => onMend(line, mended, as)}
                />
              ) : (
                <button
                  type="button"
                  className={`${styles['line']} ${styles[piece?.as ?? ''] ?? ''} ${piece && !begins(piece, line) ? styles['goesOn'] : ''}`}
                  onClick={() => onChoose(line)}
                >
                  <span className={`${styles['number']} figures`}>{line}</span>
                  <span className={styles['text']}>{shown(text)}</span>
                  {piece && isNamed(piece, line, byLine) && (
                    <Mark tone={kinds[piece.as].tone}>{kinds[piece.as].name}</Mark>
                  )}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const begins = ({ lines }: Piece, line: number): boolean => lines[0]?.[0] === line;

/** A run of the same kind is named once; a heading always, and what needs a look. */
function isNamed(piece: Piece, line: number, byLine: ReadonlyMap<number, Piece>): boolean {
  if (!begins(piece, line)) return false;
  const before = byLine.get(lastBefore(line, byLine));
  return before?.as !== piece.as || /^(section|annex$|unplaced|leftOut)/.test(piece.as);
}

function lastBefore(line: number, byLine: ReadonlyMap<number, Piece>): number {
  let before = line - 1;
  while (before > 0 && !byLine.has(before)) before--;
  return before;
}

const idOfLine = (line: number): string => `dong-${line}`;

/** Cells stand apart by a bar, as a table's do. */
const shown = (text: string): string => text.trim().replace(/\s*\t\s*/g, '  │  ');

function piecesByLine(pieces: readonly Piece[]): ReadonlyMap<number, Piece> {
  const found = new Map<number, Piece>();
  for (const piece of pieces)
    for (const [first, last] of piece.lines)
      for (let line = first; line <= last; line++) if (!found.has(line)) found.set(line, piece);
  return found;
}
