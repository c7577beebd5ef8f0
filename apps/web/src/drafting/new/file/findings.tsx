import { useState } from 'react';
import { Button } from 'antd';
import type { Reading } from './reading.js';
import styles from './findings.module.css';

interface FindingsProps {
  readonly findings: Reading['findings'];
  readonly onPick: (line: number) => void;
}

/** Faults of the text itself: nothing here holds the draft up. */
export function Findings({ findings, onPick }: FindingsProps) {
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <div className={styles['box']}>
      <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Văn bản gốc có {findings.length} chỗ nên xem lại {isOpen ? '▴' : '▾'}
      </Button>
      {isOpen && (
        <ul className={styles['list']}>
          {findings.map(({ where, detail, lines }, index) => {
            const line = lines[0]?.[0];
            return (
              <li key={index}>
                {detail}{' '}
                <span className="soft">
                  {where}
                  {line !== undefined && (
                    <>
                      {' · '}
                      <Button
                        type="link"
                        size="small"
                        className={styles['line'] ?? ''}
                        onClick={() => onPick(line)}
                      >
                        dòng {line}
                      </Button>
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
