import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { NodeId } from '../content.js';
import { newNodeId } from '../new-node-id.js';
import { moved } from './line-list.js';
import styles from './lines.module.css';

interface Line {
  readonly id: NodeId;
  readonly text: string;
}

interface LinesProps<OneLine extends Line> {
  readonly lines: readonly OneLine[];
  /** What one line is: "căn cứ", "nơi nhận". */
  readonly noun: string;
  readonly empty: (id: NodeId) => OneLine;
  readonly change: (change: (lines: readonly OneLine[]) => readonly OneLine[]) => void;
  readonly italic?: boolean;
}

/** Lines that are added, removed and put in order; Alt with an arrow moves the one being typed. */
export function Lines<OneLine extends Line>(props: LinesProps<OneLine>) {
  const { lines, noun, empty, change, italic } = props;
  const [fresh, setFresh] = useState<NodeId | null>(null);
  const add = (after: NodeId | null): void => {
    const id = newNodeId();
    setFresh(id);
    change((now) => {
      const at = now.findIndex((line) => line.id === after);
      return now.toSpliced(at < 0 ? now.length : at + 1, 0, empty(id));
    });
  };
  const remove = (id: NodeId): void => change((now) => now.filter((line) => line.id !== id));
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, { id, text }: OneLine): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      add(id);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      change((now) => moved(now, id, event.key === 'ArrowUp' ? -1 : 1));
    } else if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      remove(id);
    }
  };
  return (
    <div className={styles['lines']}>
      {lines.map((line, index) => (
        <div key={line.id} className={styles['line']} data-node={line.id}>
          <Input.TextArea
            value={line.text}
            autoSize
            variant="borderless"
            autoFocus={line.id === fresh}
            className={`${styles['text']} ${italic ? styles['italic'] : ''}`}
            aria-label={`${noun} ${index + 1}`}
            onChange={({ target }) =>
              change((now) =>
                now.map((one) => (one.id === line.id ? { ...one, text: target.value } : one)),
              )
            }
            onKeyDown={(event) => onKey(event, line)}
          />
          <span className={styles['tools']}>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`Chuyển ${noun} ${index + 1} lên`}
              onClick={() => change((now) => moved(now, line.id, -1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={index === lines.length - 1}
              aria-label={`Chuyển ${noun} ${index + 1} xuống`}
              onClick={() => change((now) => moved(now, line.id, 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`Bỏ ${noun} ${index + 1}`}
              onClick={() => remove(line.id)}
            />
          </span>
        </div>
      ))}
      <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => add(null)}>
        Thêm {noun}
      </Button>
    </div>
  );
}
