import { Input } from 'antd';
import { useLineChanges } from './filling/filling-context.js';
import type { Said } from './return-types.js';
import styles from './return.module.css';

export const saidNames = [
  ['good', 'Kết quả nổi bật'],
  ['bad', 'Tồn tại, hạn chế'],
  ['causes', 'Nguyên nhân'],
  ['proposals', 'Kiến nghị, đề xuất'],
] as const satisfies readonly (readonly [keyof Said, string])[];

interface SaidFieldProps {
  readonly part: keyof Said;
  readonly name: string;
  readonly text: string;
}

export const SaidField = ({ part, name, text }: SaidFieldProps) => {
  const changes = useLineChanges();
  return (
    <TextField
      name={name}
      text={text}
      maxLength={10_000}
      isAlwaysShown
      onChange={changes && ((said) => changes.words({ [part]: said }))}
    />
  );
};

interface TextFieldProps {
  readonly name: string;
  readonly text: string;
  readonly maxLength: number;
  /** Null where it is only read. */
  readonly onChange: ((text: string) => void) | null;
  /** Names the line for whoever does not see where it stands. */
  readonly of?: string;
  /** Also when nothing was written and it is only read. */
  readonly isAlwaysShown?: boolean;
}

/** A passage of a return: typed, or read; an empty one that is only read is left out. */
export function TextField(props: TextFieldProps) {
  const { name, text, maxLength, onChange, of, isAlwaysShown = false } = props;
  if (!onChange) {
    return text || isAlwaysShown ? (
      <div className={styles['wide']}>
        {name}
        <p className={styles['said']}>{text || '–'}</p>
      </div>
    ) : null;
  }
  return (
    <label className={styles['wide']}>
      {name}
      <Input.TextArea
        aria-label={of ? `${name}: ${of}` : name}
        value={text}
        maxLength={maxLength}
        autoSize={{ minRows: 1, maxRows: 10 }}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
