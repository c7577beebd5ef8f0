import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useKey } from '../../../parts/use-key.js';
import { kinds, otherKinds } from './kinds.js';
import styles from './line-editor.module.css';
import type { Change, Piece } from './reading.js';

interface LineEditorProps {
  readonly text: string;
  readonly piece: Piece;
  readonly isPending: boolean;
  readonly onCancel: () => void;
  readonly onMend: (text: string, as: Change['as'] | null) => void;
}

/** One line being put right: its words, and what the piece it belongs to is. */
export function LineEditor({ text, piece, isPending, onCancel, onMend }: LineEditorProps) {
  const [words, setWords] = useState(text);
  const [as, setAs] = useState<Change['as'] | null>(null);
  const others = otherKinds(piece.as);
  useKey('Escape', onCancel);
  const hasChanged = words !== text || as !== null;
  const mend = (): void => onMend(words.replace(/\s*\n\s*/g, ' '), as);
  return (
    <div className={styles['editor']}>
      <Input.TextArea
        aria-label="Chữ của dòng"
        autoSize
        autoFocus
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={({ key, ctrlKey, nativeEvent }) => {
          if (key === 'Escape' && !nativeEvent.isComposing) onCancel();
          if (key === 'Enter' && ctrlKey && hasChanged) mend();
        }}
      />
      <div className={styles['row']}>
        {others.length > 0 && (
          <label>
            <span className="soft">Là </span>
            <Select<string>
              aria-label="Loại của dòng"
              value={as ?? piece.as}
              popupMatchSelectWidth={false}
              listHeight={340}
              options={[...new Set([piece.as, ...others])].map((kind) => ({
                value: kind,
                label: kinds[kind].name,
              }))}
              onChange={(kind) => setAs(others.find((one) => one === kind) ?? null)}
            />
          </label>
        )}
        <Button type="primary" disabled={!hasChanged} loading={isPending} onClick={mend}>
          Đọc lại
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
        {piece.as === 'header' && (
          <span className="soft">Phần đầu lấy theo cơ quan của bạn, không theo tệp.</span>
        )}
      </div>
    </div>
  );
}
