import { Button, Input } from 'antd';
import { useState } from 'react';
import { DecimalInput } from '../../parts/decimal-input.js';
import { writtenFigure } from '../../parts/figures.js';
import { useLineChanges } from './filling/filling-context.js';
import { sumOf } from './filling/sum-of.js';
import type { TargetLine } from './return-types.js';
import styles from './return.module.css';

type Part = TargetLine['parts'][number];

const most = 50;

/** What a count is made of, when it is told by parts; the value follows the sum while it is typed. */
export function TargetParts({ line }: { readonly line: TargetLine }) {
  const changes = useLineChanges();
  const { targetId, words, measure, parts } = line;
  const mayBegin = measure === null || measure.kind === 'count';
  if (parts.length === 0 && (!changes || !mayBegin)) return null;
  const set = (next: Part[]): void => {
    const sum = sumOf(next.map(({ value }) => value));
    changes?.target(targetId, { parts: next, ...(sum !== null && { value: sum }) });
  };
  const change = (at: number, part: Partial<Part>): void =>
    set(parts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className={styles['parts']}>
      {parts.map((part, at) =>
        changes ? (
          <div key={at} className={styles['part']}>
            <PartName
              label={`Tên thành phần ${at + 1}: ${words}`}
              name={part.words}
              onChange={(name) => change(at, { words: name })}
            />
            <DecimalInput
              label={`Giá trị ${part.words}: ${words}`}
              value={part.value}
              onChange={(value) => change(at, { value })}
            />
            <Button
              type="link"
              size="small"
              aria-label={`Bỏ ${part.words}: ${words}`}
              onClick={() => set(parts.filter((_, index) => index !== at))}
            >
              bỏ
            </Button>
          </div>
        ) : (
          <div key={at}>
            {part.words}: <strong className="figures">{writtenFigure(part.value, null)}</strong>
          </div>
        ),
      )}
      {changes && parts.length < most && (
        <Button
          type="link"
          size="small"
          style={{ paddingLeft: 0 }}
          aria-label={`Thêm thành phần: ${words}`}
          onClick={() => set([...parts, { words: `Thành phần ${parts.length + 1}`, value: null }])}
        >
          {parts.length === 0 ? 'Ghi theo từng thành phần' : 'Thêm thành phần'}
        </Button>
      )}
    </div>
  );
}

interface PartNameProps {
  readonly label: string;
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** A part has a name: an emptied one comes back when the field is left. */
function PartName({ label, name, onChange }: PartNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      aria-label={label}
      value={typed ?? name}
      maxLength={300}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value.trim()) onChange(target.value.trim());
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
